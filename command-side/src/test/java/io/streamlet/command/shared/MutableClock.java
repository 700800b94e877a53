package io.streamlet.command.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told. */
public final class MutableClock extends Clock {
    private Instant now = Fixtures.NOW;

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = Fixtures.NOW;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
