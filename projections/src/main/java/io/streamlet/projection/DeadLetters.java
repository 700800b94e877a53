package io.streamlet.projection;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Where events are set aside that cannot be projected: a store of the application, like that of the tokens. */
@FunctionalInterface
public interface DeadLetters {

    /** @param transactions of the group: what is set aside and the token that passes it are written together */
    SequencedDeadLetterQueue<EventMessage<?>> of(
            String group, Configuration configuration, TransactionManager transactions);
}
