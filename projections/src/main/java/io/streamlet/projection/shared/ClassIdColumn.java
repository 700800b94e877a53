package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bare UUID. */
@Converter(autoApply = true)
class ClassIdColumn implements AttributeConverter<ClassId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable ClassId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable ClassId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new ClassId(value);
    }
}
