package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessorWatchTest {
    private final FakePositions positions = new FakePositions();
    private final FakeProcessor processor = new FakeProcessor();
    private long now;
    private final ProcessorWatch watch = new ProcessorWatch(positions, () -> now);

    @BeforeEach
    void bothSegmentsAreAtTheHead() {
        positions.head = 100;
        segment(0, 100);
        segment(1, 100);
    }

    @Test
    void whoIsAtTheHeadHasNoLag() throws Exception {
        assertThat(look()).isEqualTo(new Standing(0, 0, 0, 0, null));
    }

    @Test
    void theLastSegmentMakesTheLag() throws Exception {
        look();
        positions.head = 130;
        segment(0, 130);
        positions.ageOfNext = Duration.ofMillis(4_500);
        assertThat(look().lagEvents()).isEqualTo(30);
        assertThat(look().lagSeconds()).isEqualTo(4.5);
    }

    @Test
    void whoHasHandledAllThatWasThereAtTheLastLookIsNotLate() throws Exception {
        look();
        positions.head = 101;
        positions.ageOfNext = Duration.ofSeconds(9);
        assertThat(look().lagEvents()).isEqualTo(1);
        segment(0, 101);
        positions.head = 102;
        segment(1, 101);
        assertThat(look().lagSeconds()).isZero();
    }

    @Test
    void aSegmentOfAnotherNodeIsWhereItsTokenSays() throws Exception {
        processor.own.remove(1);
        positions.stored(1, 60, true);
        assertThat(look().lagEvents()).isEqualTo(40);
        assertThat(look().trouble()).isNull();
    }

    @Test
    void aSegmentThatFailedIsTrouble() throws Exception {
        processor.failsAt(1, 70);
        assertThat(look().trouble()).isEqualTo("segment 1 fails");
        assertThat(look().stopped()).isEqualTo(1);
    }

    @Test
    void soIsOneThatNobodyWorksOnForLongerThanItTakesToChangeHands() throws Exception {
        processor.own.remove(1);
        positions.stored(1, 90, false);
        assertThat(look().trouble()).isNull();
        after(Duration.ofSeconds(10));
        assertThat(look().trouble()).isEqualTo("nobody works on segment 1");
    }

    @Test
    void beingTakenUpAgainAndAgainIsNotEnough() throws Exception {
        processor.own.remove(1);
        positions.stored(1, 90, false);
        look();
        after(Duration.ofSeconds(6));
        segment(1, 90);
        look();
        after(Duration.ofSeconds(6));
        assertThat(look().stopped()).isEqualTo(1);

        segment(1, 91);
        assertThat(look().stopped()).isZero();
    }

    @Test
    void whatIsSetAsideIsCounted() throws Exception {
        positions.letters = 3;
        assertThat(look().deadLetters()).isEqualTo(3);
    }

    @Test
    void aProcessorThatDoesNotRunOrCannotFollowIsTrouble() throws Exception {
        processor.error = true;
        assertThat(look().trouble()).isEqualTo("cannot follow the events");
        processor.running = false;
        assertThat(look().trouble()).isEqualTo("is not running");
    }

    private Standing look() throws InterruptedException {
        return Objects.requireNonNull(watch.look(Map.of("mesh", processor)).get("mesh"));
    }

    private void segment(int id, long position) {
        processor.worksOn(id, position);
        positions.stored(id, position, true);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }
}
