package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import org.axonframework.serialization.Revision;

/** @param gapMillis wall-clock time for which nothing had arrived, the gap in the recording */
@Revision("1")
public record StreamResumed(ClassId classId, StreamId streamId, long gapMillis) implements MediaEvent {}
