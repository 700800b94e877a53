package io.streamlet.contracts.stage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** identifies the tab that accepted an invitation, made by it and kept over its reloads; no other tab takes the seat */
public record StagePeerId(@JsonValue UUID value) {
    @JsonCreator
    public StagePeerId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static StagePeerId of(String text) {
        return new StagePeerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
