package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.StreamStatus;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.recording.RecordingStatus;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.projection.classroom.ClassRow.Stream;
import io.streamlet.projection.classroom.ClassRow.Take;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stream and recording make of a class's row. */
final class MediaFold {

    private MediaFold() {}

    static @Nullable ClassRow step(@Nullable ClassRow row, MediaEvent event) {
        return row == null ? null : row.with(stream(row.stream(), event)).after(row);
    }

    private static Stream stream(Stream stream, MediaEvent event) {
        return switch (event) {
            case StreamWentOnline e -> new Stream(StreamStatus.ONLINE, e.streamId());
            case StreamInterrupted e -> of(stream, e.streamId(), StreamStatus.INTERRUPTED);
            case StreamResumed e -> of(stream, e.streamId(), StreamStatus.ONLINE);
            case StreamWentOffline e -> e.streamId().equals(stream.streamId()) ? Stream.NONE : stream;
        };
    }

    // a stream that was replaced says nothing about the one that replaced it
    private static Stream of(Stream stream, StreamId streamId, StreamStatus status) {
        return streamId.equals(stream.streamId()) ? new Stream(status, streamId) : stream;
    }

    static @Nullable ClassRow step(@Nullable ClassRow row, RecordingEvent event, Instant at) {
        return row == null ? null : row.with(take(row.take(), event, at)).after(row);
    }

    private static Take take(@Nullable Take known, RecordingEvent event, Instant at) {
        var take = known == null ? new Take(RecordingStatus.RECORDING, 0, 0, at, null) : known;
        return switch (event) {
            case RecordingStarted e -> take.as(RecordingStatus.RECORDING, null);
            case RecordingSealed e ->
                new Take(RecordingStatus.SEALED, e.durationMillis(), e.bytes(), take.startedAt(), null);
            case RecordingPublished e -> take.as(RecordingStatus.PUBLISHED, at);
            case RecordingFailed e -> take.as(RecordingStatus.FAILED, null);
        };
    }
}
