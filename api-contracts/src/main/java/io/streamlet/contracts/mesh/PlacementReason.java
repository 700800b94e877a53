package io.streamlet.contracts.mesh;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a peer has its parent, in short; the event has the rest.
 *
 * @param cause absent for the first place
 * @param score of the parent among the candidates, if it was one of the best
 * @param candidates weighed beside each other, at most a handful
 * @param refused peers that were passed over
 */
public record PlacementReason(
        @Nullable MoveCause cause, Instant at, @Nullable Integer score, int candidates, int refused) {}
