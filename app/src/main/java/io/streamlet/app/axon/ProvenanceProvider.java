package io.streamlet.app.axon;

import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ReportConnectionLost;
import io.streamlet.contracts.classroom.ReportPageChanged;
import io.streamlet.contracts.classroom.ReportReconnected;
import io.streamlet.contracts.identity.ChangeDisplayName;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Provenance;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Hands on where a message comes from, to all that it leads to: an event knows who acted, its command, the event that it
 * followed from and the chain that both belong to. Deadlines only pass on what they were set with: they are not stored, and
 * the event that set them is the cause.
 */
public final class ProvenanceProvider implements CorrelationDataProvider {
    private static final ClassValue<Optional<RecordComponent>> BY = new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> command) {
            return command.isRecord()
                    ? Stream.of(command.getRecordComponents())
                            .filter(component -> component.getType() == Actor.class)
                            .findFirst()
                    : Optional.empty();
        }
    };

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new HashMap<String, Object>();
        if (message instanceof CommandMessage<?>) {
            data.put(Provenance.ACTOR, actor(message.getPayload()).toString());
            data.put(Provenance.COMMAND, message.getIdentifier());
            pass(message, Provenance.CAUSATION, data);
            data.put(Provenance.CORRELATION, chain(message));
        } else if (message instanceof DeadlineMessage<?>) {
            pass(message, Provenance.CAUSATION, data);
            pass(message, Provenance.CORRELATION, data);
        } else if (message instanceof EventMessage<?>) {
            data.put(Provenance.CAUSATION, message.getIdentifier());
            data.put(Provenance.CORRELATION, chain(message));
        }
        return data;
    }

    /** what begins a chain gives it its own name */
    private static Object chain(Message<?> message) {
        return message.getMetaData().getOrDefault(Provenance.CORRELATION, message.getIdentifier());
    }

    private static void pass(Message<?> message, String key, Map<String, Object> data) {
        if (message.getMetaData().get(key) instanceof String value) {
            data.put(key, value);
        }
    }

    /** who a command is by: those that name nobody come from the platform, if they are not about oneself */
    static AccountId actor(Object command) {
        return switch (command) {
            case RegisterAccount c -> c.accountId();
            case ChangeDisplayName c -> c.accountId();
            case LeaveClass c -> c.reason() == LeaveReason.LEFT ? c.accountId() : platform();
            case ReportConnectionLost c -> platform();
            case ReportReconnected c -> c.accountId();
            case ReportPageChanged c -> c.accountId();
            default -> BY.get(command.getClass()).map(by -> read(by, command)).orElseGet(ProvenanceProvider::platform);
        };
    }

    private static AccountId read(RecordComponent by, Object command) {
        try {
            return ((Actor) by.getAccessor().invoke(command)).accountId();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No actor can be read from " + command.getClass(), e);
        }
    }

    private static AccountId platform() {
        return Actor.system().accountId();
    }
}
