package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.MessageId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bare UUID. */
@Converter(autoApply = true)
class MessageIdColumn implements AttributeConverter<MessageId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable MessageId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable MessageId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new MessageId(value);
    }
}
