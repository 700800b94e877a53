package io.streamlet.media.ingest;

import io.streamlet.contracts.media.MediaCommand;
import io.streamlet.contracts.recording.RecordingCommand;
import io.streamlet.contracts.shared.ClassId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Remembers what was reported. */
public final class SentReports implements Reports {
    private final List<Object> sent = new ArrayList<>();
    boolean accepting = true;

    @Override
    public void send(MediaCommand report) {
        sent.add(report);
    }

    @Override
    public CompletableFuture<Boolean> send(ClassId classId, RecordingCommand command) {
        sent.add(command);
        return CompletableFuture.completedFuture(accepting);
    }

    /** @return what was reported since the last call */
    List<Object> drain() {
        var drained = List.copyOf(sent);
        sent.clear();
        return drained;
    }
}
