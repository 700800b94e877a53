package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;

public record ReportStreamInterrupted(ClassId classId, StreamId streamId) implements MediaCommand {}
