package io.streamlet.app.monitoring;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** How far the events go, and where the processors of all nodes are by their stored tokens. */
interface Positions {
    /** @param owned whether some node works on it */
    record Segment(int id, @Nullable TrackingToken token, boolean owned) {}

    /** -1 if there are no events */
    long head();

    /** by processor */
    Map<String, List<Segment>> segments(Collection<String> processors);

    /** events set aside, by processor */
    Map<String, Long> deadLetters();

    /** how long ago the first event after that token happened; zero if there is none yet */
    Duration ageOfNext(@Nullable TrackingToken token) throws InterruptedException;

    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
