package io.streamlet.contracts.analytics;

import java.time.Duration;
import java.time.Instant;

/** The step of a series; all steps begin in UTC. */
public enum Bucket {
    MINUTE(Duration.ofMinutes(1)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    /** steps that one answer has at most */
    public static final int MOST = 1_500;

    private final Duration length;

    Bucket(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }

    /** that a range of time has a part of */
    public long steps(Instant from, Instant to) {
        return Math.ceilDiv(Duration.between(startOf(from), to).toSeconds(), length.toSeconds());
    }

    /** the beginning of the step that a moment is in */
    public Instant startOf(Instant at) {
        long seconds = length.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }
}
