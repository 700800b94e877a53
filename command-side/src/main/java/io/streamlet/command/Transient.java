package io.streamlet.command;

import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/** Tells the failures that go away by themselves. */
final class Transient {
    /** a sequence conflict as Axon Server words it, also from a remote node */
    private static final String SEQUENCE_CONFLICT = "AXONIQ-2000";

    private Transient() {}

    static boolean is(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonTransientException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof NoHandlerForCommandException
                    || cause instanceof TransientDataAccessException
                    || (cause.getMessage() != null && cause.getMessage().contains(SEQUENCE_CONFLICT))) {
                return true;
            }
        }
        return false;
    }
}
