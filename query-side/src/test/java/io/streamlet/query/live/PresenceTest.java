package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
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
    private final ClassId classId = Samples.classId();
    private final AccountId ann = Samples.actor(Role.STUDENT).accountId();
    private final UUID tab = UUID.randomUUID();
    private final UUID otherTab = UUID.randomUUID();
    private @Nullable Exception failure;
    private final Presence presence = new Presence(gateway(), timer, Samples.properties());

    @Test
    void aClosedSocketIsLeftOnlyAfterTheGracePeriod() {
        presence.attend(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);

        timer.advance(GRACE.minusMillis(1));
        assertThat(commands).isEmpty();
        timer.advance(Duration.ofMillis(1));
        assertThat(commands).containsExactly(new LeaveClass(classId, ann, LeaveReason.CONNECTION_LOST));
    }

    @Test
    void comingBackInTimeCancelsIt() {
        presence.attend(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(GRACE.minusMillis(1));
        presence.attend(classId, ann, otherTab);

        timer.advance(Duration.ofHours(1));
        assertThat(commands).isEmpty();
    }

    @Test
    void theLastSocketCounts() {
        presence.attend(classId, ann, tab);
        presence.attend(classId, ann, otherTab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofHours(1));
        assertThat(commands).isEmpty();

        presence.stopAttending(classId, ann, otherTab);
        timer.advance(GRACE);
        assertThat(commands).hasSize(1);
    }

    @Test
    void attendingTwiceOnOneSocketIsOnce() {
        presence.attend(classId, ann, tab);
        presence.attend(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofMinutes(1));

        assertThat(commands).hasSize(1);
    }

    @Test
    void aCommandThatFailsIsSentAgainUntilItWorks() {
        failure = new IllegalStateException("no connection");
        presence.attend(classId, ann, tab);
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
        presence.attend(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(GRACE);
        presence.attend(classId, ann, otherTab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).hasSize(1);
    }

    @Test
    void aRefusalIsFinal() {
        failure = new CommandExecutionException(
                "refused", null, BusinessError.of(ErrorCode.CLASS_NOT_LIVE, "The class is over."));
        presence.attend(classId, ann, tab);
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).hasSize(1);
    }

    @Test
    void whoLeftOrWhoseClassIsOverIsForgotten() {
        var bob = Samples.actor(Role.STUDENT).accountId();
        presence.attend(classId, ann, tab);
        presence.attend(classId, bob, otherTab);
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
        presence.attend(classId, bob, otherTab);
        presence.expect(classId, ann, Duration.ofSeconds(30));
        presence.expect(classId, bob, Duration.ofSeconds(30));

        timer.advance(Duration.ofSeconds(29));
        assertThat(commands).isEmpty();
        timer.advance(Duration.ofSeconds(1));
        assertThat(commands).containsExactly(new LeaveClass(classId, ann, LeaveReason.CONNECTION_LOST));
    }

    @Test
    void aServerGoingDownReportsNobody() {
        presence.attend(classId, ann, tab);
        presence.stop();
        presence.stopAttending(classId, ann, tab);
        timer.advance(Duration.ofHours(1));

        assertThat(commands).isEmpty();
    }

    private DefaultCommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(LeaveClass.class.getName(), message -> {
            commands.add(message.getPayload());
            if (failure != null) {
                throw failure;
            }
            return "done";
        });
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
