package io.streamlet.app.axon;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Recognises a sequence conflict: Axon's own exceptions, or the status by which Axon Server tells it. */
final class EventStoreConflicts {
    private EventStoreConflicts() {}

    static boolean isConflict(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || String.valueOf(cause.getMessage()).contains("AXONIQ-2000")) {
                return true;
            }
        }
        return false;
    }
}
