package io.streamlet.projection.classroom;

import static io.streamlet.projection.Some.AT;
import static io.streamlet.projection.Some.CLASS;
import static io.streamlet.projection.Some.scheduled;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.StreamStatus;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.recording.RecordingStatus;
import io.streamlet.contracts.recording.RecordingView;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.projection.shared.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MediaFoldTest {

    private static final Instant LATER = AT.plusSeconds(60);
    private static final StreamId STREAM = new StreamId(new UUID(4, 1));
    private static final StreamId NEXT = new StreamId(new UUID(4, 2));

    private ClassRow row =
            requireNonNull(ClassFold.step(null, scheduled(CLASS, "Algebra", AT), AT, new Change<>(null, null)));

    @Test
    void followsTheStream() {
        assertThat(after(new StreamWentOnline(CLASS, STREAM, "video/mp4"))).isEqualTo(StreamStatus.ONLINE);
        assertThat(after(new StreamInterrupted(CLASS, STREAM))).isEqualTo(StreamStatus.INTERRUPTED);
        assertThat(after(new StreamResumed(CLASS, STREAM, 900))).isEqualTo(StreamStatus.ONLINE);
        assertThat(after(new StreamWentOffline(CLASS, STREAM, OfflineCause.STOPPED)))
                .isEqualTo(StreamStatus.OFFLINE);
        assertThat(row.version()).isEqualTo(5);
    }

    @Test
    void doesNotListenToAReplacedStream() {
        after(new StreamWentOnline(CLASS, STREAM, "video/mp4"));
        after(new StreamWentOnline(CLASS, NEXT, "video/mp4"));

        assertThat(after(new StreamWentOffline(CLASS, STREAM, OfflineCause.REPLACED)))
                .isEqualTo(StreamStatus.ONLINE);
        assertThat(after(new StreamInterrupted(CLASS, STREAM))).isEqualTo(StreamStatus.ONLINE);
    }

    @Test
    void followsTheRecording() {
        assertThat(after(new RecordingStarted(CLASS), AT))
                .isEqualTo(new RecordingView(RecordingStatus.RECORDING, 0, 0, AT, null));
        assertThat(after(new RecordingSealed(CLASS, 5000, 99, 2), LATER))
                .isEqualTo(new RecordingView(RecordingStatus.SEALED, 5000, 99, AT, null));
        assertThat(after(new RecordingPublished(CLASS), LATER))
                .isEqualTo(new RecordingView(RecordingStatus.PUBLISHED, 5000, 99, AT, LATER));
    }

    @Test
    void showsAFailedRecording() {
        after(new RecordingStarted(CLASS), AT);
        assertThat(after(new RecordingFailed(CLASS, RecordingFailure.DISK_FULL), LATER))
                .isEqualTo(new RecordingView(RecordingStatus.FAILED, 0, 0, AT, null));
    }

    @Test
    void nothingComesOfAClassThatIsNot() {
        assertThat(MediaFold.step(null, new StreamInterrupted(CLASS, STREAM))).isNull();
        assertThat(MediaFold.step(null, new RecordingStarted(CLASS), AT)).isNull();
    }

    private StreamStatus after(MediaEvent event) {
        row = requireNonNull(MediaFold.step(row, event));
        return row.view(CLASS).stream();
    }

    private @Nullable RecordingView after(RecordingEvent event, Instant at) {
        row = requireNonNull(MediaFold.step(row, event, at));
        return row.view(CLASS).recording();
    }
}
