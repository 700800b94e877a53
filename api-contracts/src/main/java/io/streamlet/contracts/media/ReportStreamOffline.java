package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;

public record ReportStreamOffline(ClassId classId, StreamId streamId, OfflineCause cause) implements MediaCommand {}
