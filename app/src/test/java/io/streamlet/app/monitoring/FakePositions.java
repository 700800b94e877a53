package io.streamlet.app.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One group, {@code mesh}. */
final class FakePositions implements Positions {
    final List<Segment> stored = new ArrayList<>();
    Duration ageOfNext = Duration.ZERO;
    long head;
    long letters;

    void stored(int segment, long position, boolean owned) {
        stored.removeIf(known -> known.id() == segment);
        stored.add(new Segment(segment, new GlobalSequenceTrackingToken(position), owned));
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public Map<String, List<Segment>> segments(Collection<String> processors) {
        return Map.of("mesh", stored);
    }

    @Override
    public Map<String, Long> deadLetters() {
        return letters == 0 ? Map.of() : Map.of("mesh", letters);
    }

    @Override
    public Duration ageOfNext(@Nullable TrackingToken token) {
        return ageOfNext;
    }
}
