package io.streamlet.app.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what the operator can put right as two sentences instead of a stack trace. */
class StartFailures extends AbstractFailureAnalyzer<StartFailure> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StartFailure cause) {
        return new FailureAnalysis("" + cause.getMessage(), cause.action(), cause);
    }
}
