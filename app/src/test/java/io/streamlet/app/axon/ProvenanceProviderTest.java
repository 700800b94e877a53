package io.streamlet.app.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.StartClass;
import io.streamlet.contracts.mesh.CloseMesh;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class ProvenanceProviderTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final Actor TEACHER = new Actor(new AccountId(new UUID(1, 2)), "Ann", Role.TEACHER);

    private final ProvenanceProvider provenance = new ProvenanceProvider();

    @Test
    void a_command_of_a_person_begins_a_chain() {
        var command = GenericCommandMessage.<StartClass>asCommandMessage(new StartClass(CLASS, TEACHER));

        assertThat(data(command))
                .isEqualTo(Map.of(
                        "actor", TEACHER.accountId().toString(),
                        "commandId", command.getIdentifier(),
                        "correlationId", command.getIdentifier()));
    }

    @Test
    void what_follows_from_an_event_names_it_and_stays_in_its_chain() {
        var event = new GenericEventMessage<>("happened", Map.of("correlationId", "chain", "causationId", "earlier"));
        var reaction = data(event);
        var command = GenericCommandMessage.<CloseMesh>asCommandMessage(new CloseMesh(CLASS))
                .andMetaData(reaction);

        assertThat(reaction).isEqualTo(Map.of("causationId", event.getIdentifier(), "correlationId", "chain"));
        assertThat(data(command))
                .isEqualTo(Map.of(
                        "actor", Actor.system().accountId().toString(),
                        "commandId", command.getIdentifier(),
                        "causationId", event.getIdentifier(),
                        "correlationId", "chain"));
    }

    @Test
    void a_deadline_passes_on_what_set_it() {
        var set = Map.of("causationId", "event", "correlationId", "chain", "actor", "somebody");
        var deadline = GenericDeadlineMessage.asDeadlineMessage("late", "payload", Instant.EPOCH)
                .withMetaData(set);

        assertThat(data(deadline)).isEqualTo(Map.of("causationId", "event", "correlationId", "chain"));
    }

    @Test
    void who_presses_leave_leaves_and_who_is_lost_is_noticed_by_the_platform() {
        var account = new AccountId(new UUID(1, 3));

        assertThat(ProvenanceProvider.actor(new LeaveClass(CLASS, account, LeaveReason.LEFT)))
                .isEqualTo(account);
        assertThat(ProvenanceProvider.actor(new LeaveClass(CLASS, account, LeaveReason.CONNECTION_LOST)))
                .isEqualTo(Actor.system().accountId());
    }

    private Map<String, ?> data(org.axonframework.messaging.Message<?> message) {
        return provenance.correlationDataFor(message);
    }
}
