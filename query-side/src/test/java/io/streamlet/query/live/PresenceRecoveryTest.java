package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.FindPresences;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.Presences;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.Queries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;

class PresenceRecoveryTest {

    private final ManualTimer timer = new ManualTimer();
    private final List<Object> commands = new ArrayList<>();
    private final SimpleQueryBus queryBus = SimpleQueryBus.builder().build();
    private final Presence presence = presence();
    private final ClassId classId = Samples.classId();

    @Test
    void whoIsNotBackWithinTheLongerGraceHasLeft() {
        var ann = Samples.actor(Role.STUDENT).accountId();
        var bob = Samples.actor(Role.STUDENT).accountId();
        var recovery = new PresenceRecovery(
                new Queries(DefaultQueryGateway.builder().queryBus(queryBus).build()),
                presence,
                timer,
                Samples.properties());
        recovery.start();
        timer.advance(Duration.ofSeconds(5)); // nobody answers yet
        var found = new Presences(List.of(new Presences.Presence(classId, ann), new Presences.Presence(classId, bob)));
        queryBus.subscribe(FindPresences.class.getName(), Presences.class, query -> found);
        timer.advance(Duration.ofSeconds(8));

        presence.attend(classId, bob, UUID.randomUUID(), UUID.randomUUID());
        timer.advance(Duration.ofSeconds(20));
        assertThat(commands).isEmpty();
        timer.advance(Duration.ofSeconds(30));
        assertThat(commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        LeaveClass.class, leave -> assertThat(leave.accountId()).isEqualTo(ann));
    }

    private Presence presence() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(LeaveClass.class.getName(), message -> commands.add(message.getPayload()));
        return new Presence(DefaultCommandGateway.builder().commandBus(bus).build(), timer, Samples.properties());
    }
}
