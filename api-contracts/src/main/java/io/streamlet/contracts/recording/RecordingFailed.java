package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record RecordingFailed(ClassId classId, RecordingFailure cause) implements RecordingEvent {}
