package io.streamlet.app.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleSupplier;

/** How much a counter has grown within the last while, as far as it was looked at. */
final class Growth {
    private record Look(Instant at, double count) {}

    private final DoubleSupplier counter;
    private final Duration window;
    private final Clock clock;
    private final Deque<Look> looks = new ArrayDeque<>();

    Growth(DoubleSupplier counter, Duration window, Clock clock) {
        this.counter = counter;
        this.window = window;
        this.clock = clock;
        // counters begin at zero with the application: what grew before the first look grew too
        looks.add(new Look(clock.instant(), 0));
    }

    double look() {
        var now = clock.instant();
        double count = counter.getAsDouble();
        looks.addLast(new Look(now, count));
        while (looks.size() > 1 && looks.getFirst().at.isBefore(now.minus(window))) {
            looks.removeFirst();
        }
        return count - looks.getFirst().count;
    }
}
