package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ReportConnectionLost;
import io.streamlet.contracts.classroom.ReportPageChanged;
import io.streamlet.contracts.classroom.ReportReconnected;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ManualTimer timer = new ManualTimer();
    private final List<Object> commands = new ArrayList<>();
    private final List<Object> reports = new ArrayList<>();
    private final ClassId classId = Samples.classId();
    private final AccountId ann = Samples.actor(Role.STUDENT).accountId();
    private final UUID tab = UUID.randomUUID();
    private final UUID otherTab = UUID.randomUUID();
    private final UUID page = UUID.randomUUID();
    private @Nullable Exception failure;
    private final Presence presence = new Presence(gateway(), timer, Samples.properties());

    @Test
    void aClosedSocketIsLeftOnlyAfterTheGracePeriod() {
        presence.attend(classId, ann, tab, tab);
        presence.stopAttending(classId, ann, tab);

        timer.advance(GRACE.minusMillis(1));
        assertThat(commands).isEmpty();
        timer.advance(Duration.ofMillis(1));
        assertThat(commands).containsExactly(new LeaveClass(classId, ann, LeaveReason.CONNECTION_LOST));
    }

    @Test
    void comingBackInTimeCancelsIt() {
        presence.attend(classId, ann, tab, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(GRACE.minusMillis(1));
        presence.attend(classId, ann, otherTab, otherTab);

        timer.advance(Duration.ofHours(1));
        assertThat(commands).isEmpty();
    }

    @Test
    void theLastSocketCounts() {
        presence.attend(classId, ann, tab, tab);
        presence.attend(classId, ann, otherTab, otherTab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofHours(1));
        assertThat(commands).isEmpty();

        presence.stopAttending(classId, ann, otherTab);
        timer.advance(GRACE);
        assertThat(commands).hasSize(1);
    }

    @Test
    void attendingTwiceOnOneSocketIsOnce() {
        presence.attend(classId, ann, tab, tab);
        presence.attend(classId, ann, tab, tab);
        presence.stopAttending(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofMinutes(1));

        assertThat(commands).hasSize(1);
    }

    @Test
    void aCommandThatFailsIsSentAgainUntilItWorks() {
        failure = new IllegalStateException("no connection");
        presence.attend(classId, ann, tab, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(GRACE.plusSeconds(2));
        assertThat(commands.size()).isBetween(3, 5);

        failure = null;
        timer.advance(Duration.ofSeconds(10));
        int sent = commands.size();
        timer.advance(Duration.ofHours(1));
        assertThat(commands).hasSize(sent);
    }

    @Test
    void comingBackEndsTheRetries() {
        failure = new IllegalStateException("no connection");
        presence.attend(classId, ann, tab, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(GRACE);
        presence.attend(classId, ann, otherTab, otherTab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).hasSize(1);
    }

    @Test
    void aRefusalIsFinal() {
        failure = new CommandExecutionException(
                "refused", null, BusinessError.of(ErrorCode.CLASS_NOT_LIVE, "The class is over."));
        presence.attend(classId, ann, tab, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).hasSize(1);
    }

    @Test
    void whoLeftOrWhoseClassIsOverIsForgotten() {
        var bob = Samples.actor(Role.STUDENT).accountId();
        presence.attend(classId, ann, tab, tab);
        presence.attend(classId, bob, otherTab, otherTab);
        presence.stopAttending(classId, ann, tab);
        presence.forget(classId, ann);
        presence.forget(classId);
        presence.stopAttending(classId, bob, otherTab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).isEmpty();
    }

    @Test
    void afterAStartWhoIsNotBackInTimeHasLeft() {
        var bob = Samples.actor(Role.STUDENT).accountId();
        presence.attend(classId, bob, otherTab, otherTab);
        presence.expect(classId, ann, Duration.ofSeconds(30));
        presence.expect(classId, bob, Duration.ofSeconds(30));

        timer.advance(Duration.ofSeconds(29));
        assertThat(commands).isEmpty();
        timer.advance(Duration.ofSeconds(1));
        assertThat(commands).containsExactly(new LeaveClass(classId, ann, LeaveReason.CONNECTION_LOST));
    }

    @Test
    void aServerGoingDownReportsNobody() {
        presence.attend(classId, ann, tab, tab);
        presence.stop();
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).isEmpty();
    }

    @Test
    void aLossAndTheWayBackAreTold() {
        presence.attend(classId, ann, tab, page);
        presence.stopAttending(classId, ann, tab);
        presence.attend(classId, ann, otherTab, page);
        timer.advance(Duration.ofHours(1));

        assertThat(reports)
                .containsExactly(new ReportConnectionLost(classId, ann), new ReportReconnected(classId, ann));
        assertThat(commands).isEmpty();
    }

    @Test
    void theSamePageOnAnotherSocketIsNoChange() {
        presence.attend(classId, ann, tab, page);
        presence.attend(classId, ann, otherTab, page);
        presence.stopAttending(classId, ann, tab);

        assertThat(reports).isEmpty();
    }

    @Test
    void anotherPageThatTakesOverIsTold() {
        var otherPage = UUID.randomUUID();
        presence.attend(classId, ann, tab, page);
        presence.attend(classId, ann, otherTab, otherPage);
        assertThat(reports).containsExactly(new ReportPageChanged(classId, ann, otherPage));

        presence.stopAttending(classId, ann, otherTab);
        assertThat(reports).last().isEqualTo(new ReportPageChanged(classId, ann, page));
        assertThat(reports).hasSize(2);
    }

    @Test
    void whatCannotBeToldIsToldAgainAndOnlyIfItIsStillTrue() {
        failure = new IllegalStateException("no connection");
        presence.attend(classId, ann, tab, page);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofSeconds(2));
        assertThat(reports.size())
                .isBetween(3, 5)
                .satisfies(size -> assertThat(reports).containsOnly(new ReportConnectionLost(classId, ann)));

        presence.attend(classId, ann, otherTab, page);
        failure = null;
        reports.clear();
        timer.advance(Duration.ofMinutes(1));
        assertThat(reports).isEmpty();
    }

    @Test
    void whoComesBackAfterAStartIsToldToBeBack() {
        presence.expect(classId, ann, Duration.ofSeconds(30));
        presence.attend(classId, ann, tab, page);

        assertThat(reports).containsExactly(new ReportReconnected(classId, ann));
    }

    @Test
    void aServerGoingDownTellsNoLosses() {
        presence.attend(classId, ann, tab, page);
        presence.stop();
        presence.stopAttending(classId, ann, tab);

        assertThat(reports).isEmpty();
    }

    private Object answer() throws Exception {
        if (failure != null) {
            throw failure;
        }
        return "done";
    }

    private DefaultCommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(LeaveClass.class.getName(), message -> {
            commands.add(message.getPayload());
            return answer();
        });
        for (var report : List.of(ReportConnectionLost.class, ReportReconnected.class, ReportPageChanged.class)) {
            bus.subscribe(report.getName(), message -> {
                reports.add(message.getPayload());
                return answer();
            });
        }
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
