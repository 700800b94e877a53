package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class ProjectionDelayTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProjectionDelay delay = new ProjectionDelay("mesh", registry, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void isMeasuredFromTheTimeOfTheEventToTheCommit() throws Exception {
        handle(at(NOON.minusMillis(120)), true);

        var timer =
                registry.get("streamlet.projection.delay").tag("group", "mesh").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(120);
    }

    @Test
    void anEventOfAClockThatIsAheadTookNoTime() throws Exception {
        handle(at(NOON.plusMillis(20)), true);
        assertThat(registry.get("streamlet.projection.delay").timer().totalTime(TimeUnit.MILLISECONDS))
                .isZero();
    }

    @Test
    void neitherWhatIsRolledBackNorAReplayIsMeasured() throws Exception {
        handle(at(NOON.minusMillis(120)), false);
        var replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(12), new GlobalSequenceTrackingToken(3));
        handle(new GenericTrackedEventMessage<>(replay, at(NOON.minusSeconds(90))), true);
        assertThat(registry.get("streamlet.projection.delay").timer().count()).isZero();
    }

    private void handle(EventMessage<?> event, boolean commits) throws Exception {
        var work = DefaultUnitOfWork.startAndGet(event);
        delay.handle(work, () -> "done");
        if (commits) {
            work.commit();
        } else {
            work.rollback();
        }
    }

    private static EventMessage<?> at(Instant time) {
        return new GenericEventMessage<>("id", "happened", MetaData.emptyInstance(), time);
    }
}
