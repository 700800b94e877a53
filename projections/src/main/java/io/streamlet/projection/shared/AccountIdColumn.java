package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the bare UUID. */
@Converter(autoApply = true)
class AccountIdColumn implements AttributeConverter<AccountId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable AccountId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new AccountId(value);
    }
}
