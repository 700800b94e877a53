package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One account in one class. */
@Embeddable
public record PersonKey(UUID classId, UUID accountId) implements Serializable {

    public static PersonKey of(ClassId classId, AccountId accountId) {
        return new PersonKey(classId.value(), accountId.value());
    }

    public AccountId account() {
        return new AccountId(accountId);
    }
}
