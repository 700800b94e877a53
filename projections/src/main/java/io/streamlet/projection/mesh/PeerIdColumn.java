package io.streamlet.projection.mesh;

import io.streamlet.contracts.mesh.PeerId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bare UUID. */
@Converter(autoApply = true)
class PeerIdColumn implements AttributeConverter<PeerId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PeerId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable PeerId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new PeerId(value);
    }
}
