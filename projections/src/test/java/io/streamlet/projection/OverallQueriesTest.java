package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.analytics.Bucket;
import io.streamlet.contracts.analytics.FindOverall;
import io.streamlet.contracts.analytics.Overall;
import io.streamlet.contracts.analytics.OverallNow;
import io.streamlet.contracts.analytics.RoleCounts;
import io.streamlet.contracts.analytics.SeriesPoint;
import io.streamlet.contracts.analytics.TopClass;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.live.OverallChanged;
import io.streamlet.contracts.live.WatchOverall;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The series of the platform, against a straightforward count over the list of events. */
class OverallQueriesTest extends ReadModelTest {

    private static final Instant START = ProjectionApplication.NOW;

    @Test
    void theSeriesIsWhatTheEventsSay() {
        var history = RandomHistory.of(20260507, 1_500);
        var random = new Random(7);
        for (int done = 0; done < history.size(); ) {
            int batch = Math.min(history.size() - done, 1 + random.nextInt(90));
            projections.applyBatch(history.subList(done, done + batch));
            done += batch;
        }
        var counted = new Counted();
        history.forEach(counted::count);
        var end = START.plus(Duration.ofHours(1));

        var byMinute = overall(START, end, Bucket.MINUTE, end);
        assertThat(byMinute.series()).hasSize(60).isEqualTo(counted.series(START, end, Bucket.MINUTE));
        var byHour = overall(START, end, Bucket.HOUR, end);
        assertThat(byHour.series()).isEqualTo(counted.series(START, end, Bucket.HOUR));
        assertThat(byHour.totals()).isEqualTo(byHour.series().getFirst());
        assertThat(byMinute.totals()).isEqualTo(byHour.totals());

        var late = START.plus(Duration.ofMinutes(12));
        assertThat(overall(late, end, Bucket.MINUTE, end).series())
                .isEqualTo(byMinute.series().subList(12, 60));
        assertThat(byMinute.now().viewers())
                .isEqualTo(byMinute.series().getLast().viewers());
        assertThat(byMinute.now().classesLive())
                .isEqualTo(byMinute.series().getLast().classes());
    }

    @Test
    void nothingIsSaidAboutTheFuture() {
        var asOf = START.plus(Duration.ofMinutes(90));
        var overall = overall(START, START.plus(Duration.ofHours(5)), Bucket.HOUR, asOf);

        assertThat(overall.series())
                .extracting(SeriesPoint::at)
                .containsExactly(START, START.plus(Duration.ofHours(1)));
        assertThat(overall.to()).isEqualTo(START.plus(Duration.ofHours(5)));
    }

    @Test
    void theNumbersOfNowComeOnceForABatch() {
        var history = new History(START);
        var batch = List.of(
                history.next(new AccountRegistered(Some.TEACHER, "ada", "Ada", Role.TEACHER)),
                history.next(Some.scheduled(Some.CLASS, "Sums", START)),
                history.next(new ClassStarted(Some.CLASS, Some.TEACHER)),
                history.next(Some.joined(Some.CLASS, Some.TEACHER, ParticipantRole.TEACHER)),
                history.next(Some.joined(Some.CLASS, Some.STUDENT, ParticipantRole.STUDENT)));

        var told = updates(new WatchOverall(), () -> projections.applyBatch(batch));

        assertThat(told).singleElement().isInstanceOfSatisfying(OverallChanged.class, changed -> {
            assertThat(changed.now().viewers()).isEqualTo(1);
            assertThat(changed.now().classesLive()).isEqualTo(1);
            assertThat(changed.now().accounts()).isEqualTo(new RoleCounts(0, 1, 0, 0));
            assertThat(changed.now()).isEqualTo(ask(new WatchOverall(), OverallNow.class));
        });
    }

    @Test
    void classesOfTheDayAndTheWeekAndTheBusiestOnes() {
        for (int n = 1; n <= 3; n++) {
            projections.apply(
                    Some.scheduled(Some.classId(n), "Class " + n, START),
                    new ClassStarted(Some.classId(n), Some.TEACHER));
            for (int person = 2; person < 2 + n; person++) {
                projections.apply(Some.joined(Some.classId(n), Some.account(person), ParticipantRole.STUDENT));
            }
        }
        var now = START.plusSeconds(300);
        var overall = overall(START, now, Bucket.MINUTE, now);

        assertThat(overall.classesToday()).isEqualTo(3);
        assertThat(overall.classesThisWeek()).isEqualTo(3);
        assertThat(overall.topClasses()).extracting(TopClass::title).containsExactly("Class 3", "Class 2", "Class 1");
        assertThat(overall.topClasses()).extracting(TopClass::peakViewers).containsExactly(3, 2, 1);
        var tomorrow = START.plus(Duration.ofDays(1));
        assertThat(overall(START, now, Bucket.MINUTE, tomorrow).classesToday()).isZero();
        assertThat(overall(START, now, Bucket.MINUTE, tomorrow).classesThisWeek())
                .isEqualTo(3); // a Monday
        assertThat(overall(START, now, Bucket.MINUTE, START.plus(Duration.ofDays(7)))
                        .classesThisWeek())
                .isZero();
    }

    private Overall overall(Instant from, Instant to, Bucket bucket, Instant asOf) {
        return ask(new FindOverall(from, to, bucket, asOf), Overall.class);
    }
}
