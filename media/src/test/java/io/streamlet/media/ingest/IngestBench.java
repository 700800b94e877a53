package io.streamlet.media.ingest;

import static io.streamlet.media.FakeClasses.CLASS;
import static io.streamlet.media.FakeClasses.TEACHER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.FakeClasses;
import io.streamlet.media.MovableClock;
import io.streamlet.media.SampleChunks;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.MediaSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** An ingest on a directory of its own, with everything around it under the control of the test. */
final class IngestBench {
    static final IngestLimits LIMITS = new IngestLimits(
            1 << 20,
            Duration.ofSeconds(3),
            Duration.ofSeconds(60),
            Duration.ofSeconds(3),
            Duration.ofSeconds(30),
            1_000);

    final FakeClasses classes = new FakeClasses();
    final SentReports reports = new SentReports();
    final MovableClock clock = new MovableClock();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    long free = Long.MAX_VALUE;
    MediaLibrary library;
    Ingest ingest;
    ClassEndings endings;

    private final Path directory;

    IngestBench(Path directory) throws IOException {
        this.directory = directory;
        library = library();
        ingest = ingest();
        endings = endings();
    }

    /** as after a kill: only the files are left */
    void restart() throws IOException {
        library = library();
        ingest = ingest();
        endings = endings();
        ingest.recover(library.recover());
    }

    StreamId open() {
        var id = new StreamId(UUID.randomUUID());
        ingest.open(CLASS, id, SampleChunks.MIME_TYPE, TEACHER);
        return id;
    }

    int put(StreamId stream, int number) {
        return put(stream, number, SampleChunks.chunk(number));
    }

    int put(StreamId stream, int number, byte[] bytes) {
        return ingest.put(new ChunkAddress(CLASS, stream, number), bytes, null, TEACHER);
    }

    /** as a page that tells how long it has been recording */
    int put(StreamId stream, int number, Duration recorded) {
        return ingest.put(
                new ChunkAddress(CLASS, stream, number), SampleChunks.chunk(number), recorded.toMillis(), TEACHER);
    }

    void after(Duration silence) {
        clock.advance(silence);
        ingest.all().forEach(one -> one.listen(clock.instant()));
    }

    void look() {
        ingest.all().forEach(one -> endings.look(one, clock.instant()));
    }

    MediaSet set() throws IOException {
        return library.find(CLASS).orElseThrow();
    }

    private MediaLibrary library() throws IOException {
        return new MediaLibrary(directory, path -> free, LIMITS.minFreeBytes());
    }

    private Ingest ingest() {
        return new Ingest(library, classes, reports, LIMITS, clock, new IngestMetrics(registry));
    }

    private ClassEndings endings() {
        return new ClassEndings(ingest, library, classes, reports, LIMITS);
    }
}
