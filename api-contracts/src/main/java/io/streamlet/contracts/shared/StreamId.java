package io.streamlet.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** identifies one publication of a teacher, from going online to going offline, UUIDv7 */
public record StreamId(@JsonValue UUID value) {
    @JsonCreator
    public StreamId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static StreamId of(String text) {
        return new StreamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
