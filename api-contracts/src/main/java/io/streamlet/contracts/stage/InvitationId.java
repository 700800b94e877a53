package io.streamlet.contracts.stage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * identifies an invitation and, once it is accepted, the seat and the link between the two pages; UUIDv7, made by the client
 * that invites. Never the nil UUID: as an address of signals that is the source of the mesh
 */
public record InvitationId(@JsonValue UUID value) {
    private static final UUID NIL = new UUID(0, 0);

    @JsonCreator
    public InvitationId {
        Objects.requireNonNull(value);
        if (value.equals(NIL)) {
            throw new IllegalArgumentException("An invitation has an id of its own.");
        }
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
