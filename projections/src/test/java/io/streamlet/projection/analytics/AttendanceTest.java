package io.streamlet.projection.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.analytics.AttendanceResult;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.IntervalEnd;
import io.streamlet.contracts.analytics.PresenceInterval;
import io.streamlet.projection.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private static final Instant START = Some.AT;
    private static final AttendanceRule RULE = new AttendanceRule(75, 10);

    private final List<PresenceRow> facts = new ArrayList<>();

    @Test
    void whoStaysIsThereUntilTheClassEnds() {
        fact(PresenceFact.JOINED, 0);

        var result = after(100, RULE);
        assertThat(result.intervals()).containsExactly(interval(0, 100, IntervalEnd.CLASS_ENDED));
        assertThat(result.presentMillis()).isEqualTo(100_000);
        assertThat(result.share()).isEqualTo(1);
        assertThat(result.attended()).isTrue();
    }

    @Test
    void aShortLossEndsNothing() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.CUT_OFF, 20);
        fact(PresenceFact.RECONNECTED, 30);

        assertThat(after(100, RULE).intervals()).containsExactly(interval(0, 100, IntervalEnd.CLASS_ENDED));
    }

    @Test
    void aLongerOneEndsTheIntervalWhereItBegan() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.CUT_OFF, 20);
        fact(PresenceFact.RECONNECTED, 31);

        assertThat(after(100, RULE).intervals())
                .containsExactly(
                        interval(0, 20, IntervalEnd.CONNECTION_LOST), interval(31, 100, IntervalEnd.CLASS_ENDED));
        assertThat(after(100, new AttendanceRule(75, 11)).intervals()).hasSize(1);
    }

    @Test
    void aLongerGraceForgivesWhatThePlatformGaveUp() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.CUT_OFF, 20);
        fact(PresenceFact.GIVEN_UP, 30);
        fact(PresenceFact.JOINED, 50);

        assertThat(after(100, RULE).intervals())
                .containsExactly(
                        interval(0, 20, IntervalEnd.CONNECTION_LOST), interval(50, 100, IntervalEnd.CLASS_ENDED));
        assertThat(after(100, new AttendanceRule(75, 30)).intervals())
                .containsExactly(interval(0, 100, IntervalEnd.CLASS_ENDED));
    }

    @Test
    void whoIsGivenUpWithoutAKnownLossIsLostThen() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.GIVEN_UP, 40);

        assertThat(after(100, RULE).intervals()).containsExactly(interval(0, 40, IntervalEnd.CONNECTION_LOST));
    }

    @Test
    void anotherTabBeginsAnotherIntervalWithoutAGap() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.CHANGED_PAGE, 40);

        var result = after(100, RULE);
        assertThat(result.intervals())
                .containsExactly(interval(0, 40, IntervalEnd.REPLACED), interval(40, 100, IntervalEnd.CLASS_ENDED));
        assertThat(result.presentMillis()).isEqualTo(100_000);
    }

    @Test
    void leavingWithinTheGracePeriodIsLeaving() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.CUT_OFF, 20);
        fact(PresenceFact.REMOVED, 25);

        assertThat(after(100, RULE).intervals()).containsExactly(interval(0, 25, IntervalEnd.REMOVED));
        assertThat(after(100, new AttendanceRule(75, 0)).intervals())
                .containsExactly(interval(0, 20, IntervalEnd.CONNECTION_LOST));
    }

    @Test
    void theMinimumIsReachedExactly() {
        fact(PresenceFact.JOINED, 0);
        fact(PresenceFact.LEFT, 75);

        assertThat(after(100, RULE).attended()).isTrue();
        assertThat(after(100, RULE).lastLeave()).isEqualTo(at(75));
        assertThat(after(100, new AttendanceRule(76, 10)).attended()).isFalse();
    }

    @Test
    void whatLastsIsCountedUntilTheMomentThatIsAskedFor() {
        fact(PresenceFact.JOINED, 10);

        var result = Attendance.of(facts, new Span(START, at(40), false), RULE);
        assertThat(result.intervals()).containsExactly(new PresenceInterval(at(10), null, null));
        assertThat(result.presentMillis()).isEqualTo(30_000);
        assertThat(result.lastLeave()).isNull();
    }

    @Test
    void nobodyAttendsWhatHasNoDuration() {
        assertThat(after(0, new AttendanceRule(0, 0)).attended()).isFalse();
    }

    private void fact(PresenceFact fact, long second) {
        facts.add(new PresenceRow(Some.STUDENT, fact, at(second)));
    }

    private AttendanceResult after(long seconds, AttendanceRule rule) {
        return Attendance.of(facts, new Span(START, at(seconds), true), rule);
    }

    private static PresenceInterval interval(long from, long to, IntervalEnd end) {
        return new PresenceInterval(at(from), at(to), end);
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
