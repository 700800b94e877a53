package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.streamlet.contracts.analytics.AttendanceHistory;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.ClassReport;
import io.streamlet.contracts.analytics.DeliveryBytes;
import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.EngagementPart;
import io.streamlet.contracts.analytics.FindAttendanceHistory;
import io.streamlet.contracts.analytics.FindClassRelays;
import io.streamlet.contracts.analytics.FindClassReport;
import io.streamlet.contracts.analytics.FindPersonReport;
import io.streamlet.contracts.analytics.FindRelays;
import io.streamlet.contracts.analytics.FirstFrames;
import io.streamlet.contracts.analytics.MarkerKind;
import io.streamlet.contracts.analytics.PersonReport;
import io.streamlet.contracts.analytics.RelayLedger;
import io.streamlet.contracts.analytics.SuccessRate;
import io.streamlet.contracts.analytics.TimelineMarker;
import io.streamlet.contracts.analytics.ViewerCounts;
import io.streamlet.contracts.analytics.ViewerSeconds;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageRoute;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report says about people, timeline, delivery and relays. */
class ReportQueriesTest extends ReadModelTest {

    private static final AttendanceRule RULE = new AttendanceRule(75, 10);
    private static final Instant NOW = ProjectionApplication.NOW;

    @Test
    void aReportCountsWhatEachOneDid() {
        start();
        projections.apply(
                message(Some.STUDENT, 1),
                message(Some.STUDENT, 2),
                new MessageDeleted(Some.CLASS, new MessageId(new UUID(3, 2)), Some.TEACHER),
                new HandRaised(Some.CLASS, Some.STUDENT, "Name 2"),
                message(Some.TEACHER, 3));
        projections.apply(
                new ParticipantLeft(Some.CLASS, Some.OTHER, ParticipantRole.STUDENT, LeaveReason.LEFT),
                new ClassEnded(Some.CLASS, EndReason.BY_TEACHER, Some.TEACHER));

        var report = report();
        assertThat(report.about().status()).isEqualTo(ClassStatus.ENDED);
        assertThat(report.about().durationMillis()).isEqualTo(10_000);
        assertThat(report.people())
                .extracting(AttendeeReport::accountId)
                .containsExactly(Some.TEACHER, Some.STUDENT, Some.OTHER);
        var student = report.people().get(1);
        assertThat(student.messages()).isEqualTo(2);
        assertThat(student.hands()).isEqualTo(1);
        assertThat(student.attendance().presentMillis()).isEqualTo(8_000);
        assertThat(student.attendance().attended()).isTrue();
        var engagement = Objects.requireNonNull(student.engagement());
        assertThat(engagement.parts())
                .extracting(EngagementPart::points)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(40 * 0.8, 20 * 0.4, 20 / 3.0, 0.0);
        assertThat(engagement.score()).isCloseTo(32 + 8 + 20 / 3.0, within(1e-9));
        assertThat(report.people().getFirst().engagement()).isNull();

        var totals = report.totals();
        assertThat(totals.students()).isEqualTo(2);
        assertThat(totals.peakViewers()).isEqualTo(2);
        assertThat(totals.attended()).isEqualTo(1);
        assertThat(totals.messages()).isEqualTo(3);
        assertThat(totals.meanShare()).isCloseTo((0.8 + 0.6) / 2, within(1e-9));
    }

    @Test
    void timeOnStageRunsUntilItIsLeftOrUntilNow() {
        start();
        var seat = new InvitationId(new UUID(4, 1));
        projections.apply(new StageJoined(Some.CLASS, seat, Some.STUDENT, StageRoute.PEER));
        assertThat(report(NOW.plusSeconds(66)).people().get(1).stageMillis()).isEqualTo(60_000);

        projections.apply(new StageLeft(Some.CLASS, seat, Some.STUDENT, StageEndReason.LEFT, Some.STUDENT));
        var report = report(NOW.plusSeconds(65));
        assertThat(report.people().get(1).stageMillis()).isEqualTo(1_000);
        assertThat(report.timeline().markers())
                .extracting(TimelineMarker::kind)
                .containsExactly(MarkerKind.VIEWER_PEAK, MarkerKind.STAGE_JOINED, MarkerKind.STAGE_LEFT);
        assertThat(report.delivery().stage()).isEqualTo(new SuccessRate(1, 0, 100.0));

        projections.apply(new StageLeft(
                Some.CLASS, new InvitationId(new UUID(4, 2)), Some.OTHER, StageEndReason.CONNECT_FAILED, Some.OTHER));
        assertThat(report().delivery().stage()).isEqualTo(new SuccessRate(1, 1, 50.0));
    }

    @Test
    void deliveryIsWhatTheSamplesSay() {
        start();
        projections.apply(
                sample(1, new ViewerCounts(1, 0, 1, 0, 0), 300, 100, 400, List.of(900, 100)),
                sample(2, new ViewerCounts(0, 0, 1, 1, 0), 0, 100, 100, List.of(500)));

        var delivery = report().delivery();
        assertThat(delivery.bytes()).isEqualTo(new DeliveryBytes(300, 200, 500, 70.0));
        assertThat(delivery.viewers()).isEqualTo(new ViewerCounts(0, 0, 1, 1, 0));
        assertThat(delivery.viewerSeconds()).isEqualTo(new ViewerSeconds(60, 0, 120, 60, 0));
        assertThat(delivery.firstFrames()).isEqualTo(new FirstFrames(3, 500, 900));
        assertThat(delivery.mesh()).isEqualTo(new SuccessRate(6, 2, 75.0));
        assertThat(delivery.points())
                .singleElement()
                .satisfies(point -> assertThat(point.bytes()).isEqualTo(delivery.bytes()));

        var ledger = ask(new FindRelays(Some.STUDENT), RelayLedger.class);
        assertThat(ledger).isEqualTo(ask(new FindClassRelays(Some.CLASS), RelayLedger.class));
        assertThat(ledger.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.bytes()).isEqualTo(500);
            assertThat(entry.displayName()).isEqualTo("Name 2");
            assertThat(entry.shares()).singleElement().satisfies(share -> {
                assertThat(share.accountId()).isEqualTo(Some.OTHER);
                assertThat(share.displayName()).isEqualTo("Name 3");
                assertThat(share.bytes()).isEqualTo(500);
            });
        });
        assertThat(ask(new FindRelays(Some.OTHER), RelayLedger.class).entries()).isEmpty();
    }

    @Test
    void whoWasNeverThereHasNoReport() {
        start();
        assertRefused(new FindPersonReport(Some.CLASS, Some.account(9), RULE, null, NOW), ErrorCode.NOT_FOUND);
        assertRefused(new FindClassReport(Some.classId(9), RULE, null, NOW), ErrorCode.CLASS_NOT_FOUND);
        assertThat(ask(new FindPersonReport(Some.CLASS, Some.OTHER, RULE, null, NOW), PersonReport.class)
                        .person()
                        .displayName())
                .isEqualTo("Name 3");
    }

    @Test
    void aHistoryShowsTheClassesOfOnePersonAndOnlyThoseOfATeacherWhereOneIsGiven() {
        start();
        projections.apply(
                Some.scheduled(Some.classId(2), "Later", NOW),
                new ClassStarted(Some.classId(2), Some.TEACHER),
                Some.joined(Some.classId(2), Some.STUDENT, ParticipantRole.STUDENT));

        assertThat(history(Some.STUDENT, null)).containsExactly("Later", "Sums");
        assertThat(history(Some.OTHER, null)).containsExactly("Sums");
        assertThat(history(Some.STUDENT, Some.TEACHER)).hasSize(2);
        assertThat(history(Some.STUDENT, Some.OTHER)).isEmpty();
        assertThat(history(Some.TEACHER, null)).isEmpty();
    }

    private List<String> history(AccountId account, @Nullable AccountId teacher) {
        return ask(
                        new FindAttendanceHistory(account, teacher, RULE, null, NOW.plusSeconds(60), 0, 20),
                        AttendanceHistory.class)
                .visits()
                .stream()
                .map(visit -> visit.about().title())
                .toList();
    }

    /** the class begins at two seconds, STUDENT comes at four, OTHER at five */
    private void start() {
        projections.apply(
                Some.scheduled(Some.CLASS, "Sums", NOW),
                new ClassStarted(Some.CLASS, Some.TEACHER),
                Some.joined(Some.CLASS, Some.TEACHER, ParticipantRole.TEACHER),
                Some.joined(Some.CLASS, Some.STUDENT, ParticipantRole.STUDENT),
                Some.joined(Some.CLASS, Some.OTHER, ParticipantRole.STUDENT));
    }

    private static MessagePosted message(AccountId author, int id) {
        return new MessagePosted(
                Some.CLASS, new MessageId(new UUID(3, id)), author, "Name", ParticipantRole.STUDENT, "Hello", null);
    }

    private static DeliverySampled sample(
            int id, ViewerCounts viewers, long server, long source, long peers, List<Integer> firstFrames) {
        var carried =
                List.of(new DeliverySample.Carried(Some.STUDENT, List.of(new DeliverySample.Share(Some.OTHER, peers))));
        return new DeliverySampled(
                Some.CLASS,
                new UUID(6, id),
                new DeliverySample(60, viewers, server, source, carried, firstFrames, 0, 0, 3, 1));
    }

    private ClassReport report() {
        return report(NOW.plusSeconds(60));
    }

    private ClassReport report(Instant asOf) {
        return ask(new FindClassReport(Some.CLASS, RULE, null, asOf), ClassReport.class);
    }
}
