package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;

public record StartRecording(ClassId classId) implements RecordingCommand {}
