package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/**
 * @param durationMillis of media, gaps not counted
 * @param parts continuous stretches; one more than the discontinuities
 */
@Revision("1")
public record RecordingSealed(ClassId classId, long durationMillis, long bytes, int parts) implements RecordingEvent {}
