package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;

public record ReportStreamOnline(ClassId classId, StreamId streamId, String mimeType) implements MediaCommand {}
