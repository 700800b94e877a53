package io.streamlet.contracts.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record RecordingView(
        RecordingStatus status,
        long durationMillis,
        long bytes,
        Instant startedAt,
        @Nullable Instant publishedAt) {}
