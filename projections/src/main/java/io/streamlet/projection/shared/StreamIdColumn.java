package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.StreamId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bare UUID. */
@Converter(autoApply = true)
class StreamIdColumn implements AttributeConverter<StreamId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable StreamId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable StreamId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new StreamId(value);
    }
}
