package io.streamlet.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** identifies a person with an account, UUIDv7 */
public record AccountId(@JsonValue UUID value) {
    @JsonCreator
    public AccountId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
