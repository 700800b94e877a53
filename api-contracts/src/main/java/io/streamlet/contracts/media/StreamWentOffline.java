package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StreamWentOffline(ClassId classId, StreamId streamId, OfflineCause cause) implements MediaEvent {}
