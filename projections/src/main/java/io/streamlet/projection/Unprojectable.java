package io.streamlet.projection;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sets an event aside that its projector cannot make sense of, so that other classes and accounts go on. Trouble with the
 * database is nobody's fault: the segment stops, and is tried again.
 */
public class Unprojectable implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(Unprojectable.class);

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        if (isOfTheDatabase(failure)) {
            throw new IllegalStateException("The database did not take it; to be tried again.", failure);
        }
        log.error(
                "{} {} cannot be projected and is set aside, with all that follow it about the same",
                letter.message().getPayloadType().getSimpleName(),
                letter.message().getIdentifier(),
                failure);
        return Decisions.enqueue(ThrowableCause.truncated(failure));
    }

    public static boolean isOfTheDatabase(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException
                    || cause instanceof PersistenceException
                    || cause instanceof TransactionException
                    || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
