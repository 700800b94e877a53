package io.streamlet.contracts.analytics;

import java.time.Instant;

/** Answered with {@link Overall}. */
public record FindOverall(Instant from, Instant to, Bucket bucket, Instant asOf) {

    /** @throws IllegalArgumentException if the range is none, or has more steps than {@link Bucket#MOST} */
    public FindOverall {
        if (!from.isBefore(to) || bucket.steps(from, to) > Bucket.MOST) {
            throw new IllegalArgumentException("No range: " + from + " to " + to + " by " + bucket);
        }
    }
}
