package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;

public record PublishRecording(ClassId classId) implements RecordingCommand {}
