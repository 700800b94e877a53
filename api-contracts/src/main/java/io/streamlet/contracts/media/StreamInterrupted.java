package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StreamInterrupted(ClassId classId, StreamId streamId) implements MediaEvent {}
