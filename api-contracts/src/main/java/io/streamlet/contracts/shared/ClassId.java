package io.streamlet.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** identifies a class and everything that belongs to it, UUIDv7, made by the client that schedules it */
public record ClassId(@JsonValue UUID value) {
    @JsonCreator
    public ClassId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ClassId of(String text) {
        return new ClassId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
