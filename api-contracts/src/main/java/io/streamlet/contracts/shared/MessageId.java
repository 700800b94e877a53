package io.streamlet.contracts.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** identifies a chat message, UUIDv7, made by the client that posts it */
public record MessageId(@JsonValue UUID value) {
    @JsonCreator
    public MessageId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
