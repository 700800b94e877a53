package io.streamlet.app.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a shared data directory as a sentence instead of a stack trace. */
class StartFailures extends AbstractFailureAnalyzer<DataDirectoryInUse> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUse cause) {
        return new FailureAnalysis("" + cause.getMessage(), "Two applications never share a data directory.", cause);
    }
}
