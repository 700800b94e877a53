package io.streamlet.media.ingest;

import static io.streamlet.media.FakeClasses.ADMIN;
import static io.streamlet.media.FakeClasses.CLASS;
import static io.streamlet.media.FakeClasses.TEACHER;
import static io.streamlet.media.SampleChunks.MIME_TYPE;
import static io.streamlet.media.SampleChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.ReportStreamInterrupted;
import io.streamlet.contracts.media.ReportStreamOffline;
import io.streamlet.contracts.media.ReportStreamOnline;
import io.streamlet.contracts.media.ReportStreamResumed;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IngestTest {
    private final IngestBench bench;

    IngestTest(@TempDir Path directory) throws IOException {
        bench = new IngestBench(directory);
    }

    @Test
    void chunksAreKeptInOrderAndTheFirstFragmentIsOnline() {
        StreamId stream = bench.open();
        assertThat(bench.put(stream, 0)).isEqualTo(1);
        assertThat(bench.reports.drain()).isEmpty();

        assertThat(bench.put(stream, 1)).isEqualTo(2);
        assertThat(bench.put(stream, 2)).isEqualTo(3);
        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOnline(CLASS, stream, MIME_TYPE));
        assertThat(bench.registry.get("streamlet.ingest.chunks").counter().count())
                .isEqualTo(3);
        assertThat(bench.registry.get("streamlet.ingest.streams").gauge().value())
                .isEqualTo(1);
    }

    @Test
    void aRepeatedChunkIsAnsweredTheSameAndKeptOnce() throws IOException {
        StreamId stream = sending(3);
        long bytes = bench.set().parts().getFirst().bytes();

        assertThat(bench.put(stream, 1)).isEqualTo(3);
        assertThat(bench.put(stream, 0, new byte[] {1, 2, 3})).isEqualTo(3);
        assertThat(bench.set().parts().getFirst().bytes()).isEqualTo(bytes);
    }

    @Test
    void aChunkAheadIsRefusedWithTheOneExpected() {
        StreamId stream = sending(2);

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> bench.put(stream, 5))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.CHUNK_OUT_OF_ORDER);
                    assertThat(refused.error().fields()).containsEntry("nextChunk", "2");
                });
    }

    @Test
    void anInvalidChunkLeavesTheStreamWhereItWas() {
        StreamId stream = sending(2);

        assertCode(ErrorCode.MEDIA_INVALID, () -> bench.put(stream, 2, new byte[] {0, 0, 0, 1, 'm'}));
        assertThat(bench.put(stream, 2)).isEqualTo(3);
        assertThat(bench.registry
                        .get("streamlet.ingest.refused")
                        .tag("code", "MEDIA_INVALID")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theSameStreamCanBeOpenedAgain() {
        StreamId stream = sending(2);

        assertThat(bench.ingest.open(CLASS, stream, MIME_TYPE, TEACHER)).isEqualTo(new StreamPosition(stream, 2));
        assertCode(ErrorCode.ID_ALREADY_USED, () -> bench.ingest.open(CLASS, stream, "video/mp4", TEACHER));
    }

    @Test
    void anotherStreamReplacesTheFirstWhenItIsOnline() {
        StreamId first = sending(3);
        bench.reports.drain();
        StreamId second = bench.open();

        assertCode(ErrorCode.STREAM_REPLACED, () -> bench.put(first, 3));
        assertThat(bench.put(second, 0)).isEqualTo(1);
        assertThat(bench.reports.drain()).isEmpty();
        bench.put(second, 1);
        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOnline(CLASS, second, MIME_TYPE));
    }

    @Test
    void silenceIsAnInterruptionAndItsEndAGap() {
        StreamId stream = sending(2);
        bench.reports.drain();

        bench.after(Duration.ofMillis(2_999));
        assertThat(bench.reports.drain()).isEmpty();
        bench.after(Duration.ofMillis(1));
        bench.after(Duration.ofSeconds(5));
        assertThat(bench.reports.drain()).containsExactly(new ReportStreamInterrupted(CLASS, stream));
        assertThat(bench.registry.get("streamlet.ingest.stalled").gauge().value())
                .isEqualTo(1);
        bench.put(stream, 2);
        assertThat(bench.registry.get("streamlet.ingest.stalled").gauge().value())
                .isZero();
        assertThat(bench.reports.drain()).containsExactly(new ReportStreamResumed(CLASS, stream, 8_000));
    }

    @Test
    void aNewStreamAfterAnInterruptionTellsTheGap() {
        StreamId first = sending(2);
        bench.after(Duration.ofSeconds(9));
        bench.reports.drain();

        StreamId second = bench.open();
        bench.clock.advance(Duration.ofSeconds(1));
        bench.put(second, 0);
        bench.put(second, 1);

        assertThat(bench.reports.drain())
                .containsExactly(
                        new ReportStreamOnline(CLASS, second, MIME_TYPE),
                        new ReportStreamInterrupted(CLASS, second),
                        new ReportStreamResumed(CLASS, second, 10_000));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aLongSilenceIsTheEndOfTheStream() {
        StreamId stream = sending(2);
        bench.after(Duration.ofSeconds(3));
        bench.reports.drain();

        bench.after(Duration.ofSeconds(57));
        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOffline(CLASS, stream, OfflineCause.LOST));
        assertCode(ErrorCode.STREAM_CLOSED, () -> bench.put(stream, 2));

        StreamId next = bench.open();
        bench.put(next, 0);
        bench.put(next, 1);
        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOnline(CLASS, next, MIME_TYPE));
    }

    @Test
    void aStreamThatNeverSendsTakesTheOneItReplacedDownWithIt() {
        StreamId first = sending(2);
        bench.open();
        bench.reports.drain();

        bench.after(Duration.ofSeconds(60));

        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOffline(CLASS, first, OfflineCause.LOST));
    }

    @Test
    void stoppingEndsItAndCanBeRepeated() {
        StreamId stream = sending(2);
        bench.reports.drain();

        bench.ingest.stop(CLASS, stream, TEACHER);
        bench.ingest.stop(CLASS, stream, TEACHER);

        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOffline(CLASS, stream, OfflineCause.STOPPED));
        assertCode(ErrorCode.STREAM_CLOSED, () -> bench.put(stream, 2));
        assertThat(bench.put(stream, 1)).isEqualTo(2);
    }

    @Test
    void afterAKillTheStreamGoesOnWithTheNextChunk() throws IOException {
        StreamId stream = sending(3);
        Files.write(bench.set().parts().getFirst().mediaFile(), new byte[99], StandardOpenOption.APPEND);
        bench.reports.drain();

        bench.clock.advance(Duration.ofSeconds(10));
        bench.restart();

        assertThat(bench.ingest.position(CLASS, stream, TEACHER).nextChunk()).isEqualTo(3);
        assertThat(bench.put(stream, 3)).isEqualTo(4);
        assertThat(bench.reports.drain())
                .containsExactly(
                        new ReportStreamOnline(CLASS, stream, MIME_TYPE),
                        new ReportStreamInterrupted(CLASS, stream),
                        new ReportStreamResumed(CLASS, stream, 10_000));
    }

    @Test
    void whenTheRecordingBeganIsWhatThePageSaysWithTheFirstFragment() throws IOException {
        StreamId stream = bench.open();
        bench.put(stream, 0, Duration.ofSeconds(7));
        bench.put(stream, 1, Duration.ofMillis(1_600));
        bench.put(stream, 2, Duration.ofSeconds(5));
        Instant began = bench.clock.instant().minusMillis(1_600);
        assertThat(bench.set().parts().getFirst().recordingBegan()).contains(began);

        bench.restart();

        assertThat(bench.set().parts().getFirst().recordingBegan()).contains(began);
    }

    @Test
    void noAgeOfARecordingIsTooGreatToBeTaken() throws IOException {
        StreamId stream = bench.open();
        bench.put(stream, 0);
        bench.put(stream, 1, Duration.ofMillis(Long.MAX_VALUE));

        assertThat(bench.set().parts().getFirst().recordingBegan()).isPresent();
    }

    @Test
    void whatAKillKeptFromBeingToldIsToldAgain() throws IOException {
        StreamId stream = sending(3);
        bench.ingest.stop(CLASS, stream, TEACHER);
        bench.reports.drain();

        bench.restart();

        assertThat(bench.reports.drain()).containsExactly(new ReportStreamOffline(CLASS, stream, OfflineCause.STOPPED));
    }

    @Test
    void aFullDiskTakesTheStreamOfflineAndKeepsWhatIsThere() throws IOException {
        StreamId stream = sending(3);
        bench.reports.drain();
        bench.free = 1_500;

        assertCode(ErrorCode.DISK_FULL, () -> bench.put(stream, 3));
        assertCode(ErrorCode.DISK_FULL, () -> bench.put(stream, 3));
        assertCode(ErrorCode.DISK_FULL, bench::open);
        assertThat(bench.reports.drain())
                .containsExactly(new ReportStreamOffline(CLASS, stream, OfflineCause.DISK_FULL));
        assertThat(bench.set().playableParts()).hasSize(1);

        bench.free = Long.MAX_VALUE;
        StreamId next = bench.open();
        assertThat(bench.put(next, 0)).isEqualTo(1);
    }

    @Test
    void aDiskThatFailsToWriteIsNoCrash() throws IOException {
        StreamId stream = bench.open();
        Files.createDirectory(bench.set().parts().getFirst().mediaFile());

        assertCode(ErrorCode.DISK_FULL, () -> bench.put(stream, 0));
    }

    @Test
    void openingWaitsForAReadModelThatIsBehind() {
        bench.classes.behind.addAll(List.of(ClassStatus.SCHEDULED, ClassStatus.SCHEDULED));

        assertThat(bench.open()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDED", "CANCELLED"})
    void onlyALiveClassIsStreamed(ClassStatus status) {
        bench.classes.status = status;

        assertCode(ErrorCode.CLASS_NOT_LIVE, bench::open);
    }

    @Test
    void onlyTheTeacherGoesLiveAndOnlyTheOwnerUploads() {
        var id = new StreamId(UUID.randomUUID());
        assertCode(ErrorCode.NOT_CLASS_TEACHER, () -> bench.ingest.open(CLASS, id, MIME_TYPE, ADMIN));
        assertCode(
                ErrorCode.CLASS_NOT_FOUND,
                () -> bench.ingest.open(new ClassId(UUID.randomUUID()), id, MIME_TYPE, TEACHER));

        StreamId stream = sending(2);
        var next = new ChunkAddress(CLASS, stream, 2);
        assertCode(ErrorCode.NOT_CLASS_TEACHER, () -> bench.ingest.put(next, chunk(2), null, ADMIN));
        assertCode(ErrorCode.NOT_CLASS_TEACHER, () -> bench.ingest.stop(CLASS, stream, ADMIN));
        assertCode(ErrorCode.NOT_CLASS_TEACHER, () -> bench.ingest.position(CLASS, stream, ADMIN));
        assertCode(ErrorCode.STREAM_NOT_FOUND, () -> bench.put(id, 0));
    }

    private StreamId sending(int chunks) {
        StreamId stream = bench.open();
        for (int i = 0; i < chunks; i++) {
            bench.put(stream, i);
        }
        return stream;
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(call)
                .extracting(BusinessException::code)
                .isEqualTo(code);
    }
}
