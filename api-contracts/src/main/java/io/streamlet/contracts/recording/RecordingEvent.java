package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;

/** What happens to the recording of a class. */
public sealed interface RecordingEvent permits RecordingStarted, RecordingSealed, RecordingPublished, RecordingFailed {
    ClassId classId();
}
