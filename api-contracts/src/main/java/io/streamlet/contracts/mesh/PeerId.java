package io.streamlet.contracts.mesh;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** identifies one browser tab in the mesh of a class; a reload is another peer */
public record PeerId(@JsonValue UUID value) {
    /** the parent of all peers that are fed by nobody else: the teacher's browser or the media server */
    public static final PeerId SOURCE = new PeerId(new UUID(0, 0));

    @JsonCreator
    public PeerId {
        Objects.requireNonNull(value);
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PeerId of(String text) {
        return new PeerId(UUID.fromString(text));
    }

    public boolean isSource() {
        return equals(SOURCE);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
