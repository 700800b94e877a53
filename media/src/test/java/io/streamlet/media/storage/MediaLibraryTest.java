package io.streamlet.media.storage;

import static io.streamlet.media.SampleChunks.MIME_TYPE;
import static io.streamlet.media.SampleChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.SampleChunks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaLibraryTest {
    private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");
    private static final ClassId CLASS = new ClassId(UUID.randomUUID());

    private final Path directory;
    private MediaLibrary library;
    private MediaSet set;
    private Part part;

    MediaLibraryTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        library = new MediaLibrary(directory, Space.DISK, 0);
        set = library.open(CLASS);
        part = set.open(stream());
    }

    @BeforeEach
    void sendHalf() throws IOException {
        send(0, 4);
    }

    @Test
    void theFileIsWhatWasSent() throws IOException {
        send(4, SampleChunks.COUNT);

        assertThat(Files.readAllBytes(part.mediaFile())).isEqualTo(SampleChunks.all());
        assertThat(part.fragments()).hasSize(6);
        assertThat(part.nextChunk()).isEqualTo(6);
    }

    @Test
    void aRefusedChunkLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> part.append(chunk(1), NOW, null)).isInstanceOf(BusinessException.class);

        assertThat(part.nextChunk()).isEqualTo(4);
        assertThat(Files.size(part.mediaFile())).isEqualTo(part.bytes());
    }

    @Test
    void aRestartFindsEverythingAgain() throws IOException {
        Part again = restarted();

        assertThat(again.stream()).isEqualTo(part.stream());
        assertThat(again.nextChunk()).isEqualTo(4);
        assertThat(again.fragments()).isEqualTo(part.fragments());
        assertThat(again.init()).isEqualTo(part.init());
        assertThat(again.recordingBegan()).contains(NOW.minusMillis(300));
        assertThat(again.lastArrival()).isEqualTo(NOW.plusMillis(1500));

        again.append(chunk(4), NOW.plusSeconds(2), null);
        assertThat(again.nextChunk()).isEqualTo(5);
    }

    @Test
    void aHalfWrittenChunkIsCutOff() throws IOException {
        long whole = part.bytes();
        Files.write(part.mediaFile(), new byte[777], StandardOpenOption.APPEND);

        assertThat(restarted().nextChunk()).isEqualTo(4);
        assertThat(Files.size(part.mediaFile())).isEqualTo(whole);
    }

    @Test
    void aHalfWrittenLineOfTheIndexIsCutOff() throws IOException {
        Path index = part.mediaFile().resolveSibling("index");
        long whole = Files.size(index);
        Files.writeString(index, "f 34 56 78 90 1\nc 4 3", StandardOpenOption.APPEND);

        Part again = restarted();

        assertThat(again.nextChunk()).isEqualTo(4);
        assertThat(again.fragments()).isEqualTo(part.fragments());
        assertThat(Files.size(index)).isEqualTo(whole);
    }

    @Test
    void anIndexWithoutTheBeginningOfTheRecordingIsReadToo() throws IOException {
        Path index = part.mediaFile().resolveSibling("index");
        Files.writeString(
                index,
                Files.readString(index).replace(" " + NOW.minusMillis(300).toEpochMilli() + "\n", "\n"));

        Part again = restarted();

        assertThat(again.recordingBegan()).isEmpty();
        assertThat(again.nextChunk()).isEqualTo(4);
        assertThat(again.fragments()).isEqualTo(part.fragments());
    }

    @Test
    void mediaThatDidNotReachTheDiskIsForgotten() throws IOException {
        try (var file = Files.newByteChannel(part.mediaFile(), StandardOpenOption.WRITE)) {
            file.truncate(part.bytes() - 1);
        }

        Part again = restarted();

        assertThat(again.nextChunk()).isEqualTo(3);
        again.append(chunk(3), NOW, null);
        assertThat(again.nextChunk()).isEqualTo(4);
    }

    @Test
    void aGarbledIndexKeepsWhatMakesSense() throws IOException {
        Files.writeString(part.mediaFile().resolveSibling("index"), "c 0 zero 12 x\n\0\0\0\n");

        assertThat(restarted().nextChunk()).isZero();
    }

    @Test
    void closedStaysClosed() throws IOException {
        part.close(OfflineCause.LOST);
        part.close(OfflineCause.STOPPED);

        assertThat(restarted().stream().closed()).isEqualTo(OfflineCause.LOST);
    }

    @Test
    void theSealSumsUpPlayableParts() throws IOException {
        part.close(OfflineCause.REPLACED);
        set.open(stream()).close(OfflineCause.REPLACED);
        part = set.open(stream());
        send(0, 3);

        Seal seal = set.seal();

        long bytes = set.parts().stream().mapToLong(Part::bytes).sum();
        assertThat(seal).isEqualTo(new Seal(seal.durationMillis(), bytes, 2, false));
        assertThat(seal.durationMillis()).isBetween(3_000L, 4_500L);
        assertThat(library.recover()).hasSize(1);
        set.reported();
        assertThat(new MediaLibrary(directory, Space.DISK, 0).recover()).isEmpty();
        assertThat(library.find(CLASS).orElseThrow().sealed())
                .hasValueSatisfying(found -> assertThat(found.parts()).isEqualTo(2));
    }

    @Test
    void foreignFilesAreLeftAlone() throws IOException {
        Files.createDirectories(directory.resolve("lost+found"));
        Files.writeString(directory.resolve("playback.key"), "x");

        assertThat(new MediaLibrary(directory, Space.DISK, 0).recover())
                .extracting(MediaSet::classId)
                .containsExactly(CLASS);
    }

    @Test
    void deletedIsGone() throws IOException {
        library.delete(set);

        assertThat(library.find(CLASS)).isEmpty();
        assertThat(directory.resolve(CLASS.toString())).doesNotExist();
    }

    private void send(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            part.append(chunk(i), NOW.plusMillis(i * 500L), i % 2 == 0 ? null : NOW.minusMillis(300));
        }
    }

    private Part restarted() throws IOException {
        library = new MediaLibrary(directory, Space.DISK, 0);
        return library.recover().getFirst().part(part.streamId()).orElseThrow();
    }

    private static StreamFile stream() {
        return new StreamFile(new StreamId(UUID.randomUUID()), new AccountId(UUID.randomUUID()), MIME_TYPE, NOW, null);
    }
}
