package io.streamlet.media.ingest;

import static io.streamlet.media.FakeClasses.CLASS;
import static io.streamlet.media.SampleChunks.MIME_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.ReportStreamOffline;
import io.streamlet.contracts.media.ReportStreamOnline;
import io.streamlet.contracts.recording.FailRecording;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.SealRecording;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.storage.Seal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassEndingsTest {
    private final IngestBench bench;

    ClassEndingsTest(@TempDir Path directory) throws IOException {
        bench = new IngestBench(directory);
    }

    @Test
    void aLiveClassGoesOn() {
        StreamId stream = sending(2);

        bench.look();

        assertThat(bench.put(stream, 2)).isEqualTo(3);
    }

    @Test
    void theEndClosesSealsAndReports() throws IOException {
        StreamId stream = sending(4);
        bench.classes.status = ClassStatus.ENDED;

        bench.look();

        Seal seal = bench.set().sealed().orElseThrow();
        assertThat(bench.reports.drain())
                .containsExactly(
                        new ReportStreamOnline(CLASS, stream, MIME_TYPE),
                        new ReportStreamOffline(CLASS, stream, OfflineCause.CLASS_ENDED),
                        new SealRecording(CLASS, seal.durationMillis(), seal.bytes(), 1));
        assertThat(seal.reported()).isTrue();
        assertThat(bench.ingest.all()).isEmpty();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> bench.put(stream, 4))
                .extracting(BusinessException::code)
                .isEqualTo(ErrorCode.STREAM_CLOSED);
    }

    @Test
    void aClassThatEndedWhileTheApplicationWasDownIsSettled() throws IOException {
        StreamId stream = sending(4);
        bench.reports.drain();
        bench.classes.status = ClassStatus.ENDED;

        bench.restart();
        bench.look();

        assertThat(bench.reports.drain())
                .contains(new ReportStreamOffline(CLASS, stream, OfflineCause.CLASS_ENDED))
                .last()
                .isInstanceOf(SealRecording.class);
    }

    @Test
    void aSealThatNobodyAcceptedIsReportedAfterARestart() throws IOException {
        sending(4);
        bench.classes.status = ClassStatus.ENDED;
        bench.reports.accepting = false;
        bench.look();
        Seal seal = bench.set().sealed().orElseThrow();
        assertThat(seal.reported()).isFalse();
        bench.reports.drain();

        bench.reports.accepting = true;
        bench.restart();
        bench.look();

        assertThat(bench.reports.drain())
                .containsExactly(new SealRecording(CLASS, seal.durationMillis(), seal.bytes(), 1));
        assertThat(bench.set().sealed().orElseThrow().reported()).isTrue();
    }

    @Test
    void nothingPlayableIsAFailedRecording() {
        sending(1);
        bench.classes.status = ClassStatus.ENDED;

        bench.look();

        assertThat(bench.reports.drain()).containsExactly(new FailRecording(CLASS, RecordingFailure.EMPTY));
    }

    @Test
    void aClassThatIsNotRecordedIsDeletedAfterAWhile() throws IOException {
        sending(4);
        bench.classes.status = ClassStatus.ENDED;
        bench.classes.recorded = false;

        bench.look();
        assertThat(bench.set().over()).isTrue();
        assertThat(bench.set().sealed()).isEmpty();

        bench.clock.advance(Duration.ofSeconds(30));
        bench.look();
        assertThat(bench.library.find(CLASS)).isEmpty();
        assertThat(bench.ingest.all()).isEmpty();
        assertThat(bench.reports.drain()).noneMatch(SealRecording.class::isInstance);
    }

    private StreamId sending(int chunks) {
        StreamId stream = bench.open();
        for (int i = 0; i < chunks; i++) {
            bench.put(stream, i);
        }
        return stream;
    }
}
