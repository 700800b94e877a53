package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;

public record FailRecording(ClassId classId, RecordingFailure cause) implements RecordingCommand {}
