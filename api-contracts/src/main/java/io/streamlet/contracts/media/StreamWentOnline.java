package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record StreamWentOnline(ClassId classId, StreamId streamId, String mimeType) implements MediaEvent {}
