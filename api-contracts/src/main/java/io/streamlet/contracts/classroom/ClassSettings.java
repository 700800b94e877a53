package io.streamlet.contracts.classroom;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the teacher chooses for a class.
 *
 * @param meshShare how many of a hundred viewers get the picture from one another; the others from the server
 * @param stageSeats how many may be on stage beside the teacher, invited ones counted
 */
public record ClassSettings(
        @Min(1) @Max(10_000) int capacity,
        @NotNull Visibility visibility,
        boolean recorded,
        @Min(0) @Max(100) int meshShare,
        @Min(1) @Max(MOST_STAGE_SEATS) int stageSeats) {
    public static final int DEFAULT_MESH_SHARE = 25;

    /** a teacher's browser mixes no more in real time */
    public static final int MOST_STAGE_SEATS = 4;

    public static final ClassSettings DEFAULT =
            new ClassSettings(100, Visibility.PUBLIC, true, DEFAULT_MESH_SHARE, MOST_STAGE_SEATS);
}
