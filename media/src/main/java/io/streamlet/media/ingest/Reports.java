package io.streamlet.media.ingest;

import io.streamlet.contracts.media.MediaCommand;
import io.streamlet.contracts.recording.RecordingCommand;
import io.streamlet.contracts.shared.ClassId;
import java.util.concurrent.CompletableFuture;

/** Tells the command side what happened to a stream; never makes the upload wait. */
public interface Reports {
    /** In the order of the calls per class; a refused report is dropped, an undelivered one repeated. */
    void send(MediaCommand report);

    /** @return true once accepted, false if it was refused or not deliverable for a long time */
    CompletableFuture<Boolean> send(ClassId classId, RecordingCommand command);
}
