package io.streamlet.app.storage;

import org.jspecify.annotations.Nullable;

/** Something the operator has to put right before the application can start. */
abstract class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    abstract String action();
}
