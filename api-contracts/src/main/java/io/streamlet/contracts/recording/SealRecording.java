package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;

public record SealRecording(ClassId classId, long durationMillis, long bytes, int parts) implements RecordingCommand {}
