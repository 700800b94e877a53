package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;

public record ReportStreamResumed(ClassId classId, StreamId streamId, long gapMillis) implements MediaCommand {}
