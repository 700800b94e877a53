package io.streamlet.media.storage;

import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.mp4.Chunk;
import io.streamlet.media.mp4.ChunkReader;
import io.streamlet.media.mp4.InitSegment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One continuous stretch of a class: what one stream sent. {@code media.mp4} and {@code index} only grow; a chunk is in both
 * before {@link #append} returns, and forced to the platter by {@link #sync} about once a second, so that a killed process loses
 * nothing and a power cut at most that second. {@link #recover} cuts both files back to the last whole chunk.
 *
 * <p>One writer at a time (the ingest of the class), any number of readers.
 */
public final class Part {
    private final int number;
    private final Path directory;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<StoredFragment> fragments = new ArrayList<>();
    private volatile StreamFile stream;
    private volatile @Nullable InitSegment init;
    private volatile int nextChunk;
    private volatile long bytes;
    private volatile Instant lastArrival;
    private volatile @Nullable Instant recordingBegan;
    private volatile boolean dirty;
    private @Nullable AppendFile media;
    private @Nullable AppendFile index;

    private Part(int number, Path directory, StreamFile stream) {
        this.number = number;
        this.directory = directory;
        this.stream = stream;
        this.lastArrival = stream.openedAt();
    }

    static Part create(int number, Path directory, StreamFile stream) throws IOException {
        Files.createDirectories(directory);
        JsonFile.write(directory.resolve("stream.json"), stream);
        return new Part(number, directory, stream);
    }

    /** @return null where a crash left nothing but the directory */
    static @Nullable Part recover(int number, Path directory) throws IOException {
        StreamFile stream = JsonFile.read(directory.resolve("stream.json"), StreamFile.class);
        if (stream == null) {
            return null;
        }
        var part = new Part(number, directory, stream);
        if (Files.exists(part.indexFile()) && Files.exists(part.mediaFile())) {
            PartIndex index = PartIndex.parse(Files.readString(part.indexFile()), Files.size(part.mediaFile()));
            index.chunks().forEach(part::kept);
            AppendFile.cut(part.indexFile(), index.length());
            AppendFile.cut(part.mediaFile(), part.bytes);
            part.init = part.readInit();
        }
        return part;
    }

    /**
     * Checks and keeps one chunk, all or nothing.
     *
     * @param began when the recording began as the page says, null if it does not
     * @throws IOException if it could not be kept; both files are then as before
     */
    public Chunk append(byte[] chunk, Instant arrival, @Nullable Instant began) throws IOException {
        Chunk read = ChunkReader.read(chunk, init, lastDecodeMicros());
        long offset = bytes;
        var stored = new StoredChunk(
                nextChunk,
                offset,
                chunk.length,
                arrival,
                began,
                read.fragments().stream()
                        .map(fragment -> new StoredFragment(
                                offset + fragment.offset(),
                                fragment.length(),
                                fragment.decodeMicros(),
                                fragment.durationMicros(),
                                fragment.key(),
                                arrival))
                        .toList());
        write(chunk, stored);
        InitSegment first = read.init();
        if (first != null) {
            init = first;
        }
        kept(stored);
        dirty = true;
        return read;
    }

    private void write(byte[] chunk, StoredChunk stored) throws IOException {
        lock.lock();
        try {
            if (media == null) {
                media = new AppendFile(mediaFile());
            }
            if (index == null) {
                index = new AppendFile(indexFile());
            }
            media.append(chunk);
            try {
                index.append(PartIndex.text(stored).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException notIndexed) {
                media.cutBack(stored.offset());
                throw notIndexed;
            }
        } finally {
            lock.unlock();
        }
    }

    private void kept(StoredChunk chunk) {
        lock.lock();
        try {
            if (fragments.isEmpty()) {
                recordingBegan = chunk.recordingBegan();
            }
            fragments.addAll(chunk.fragments());
            nextChunk = chunk.number() + 1;
            bytes = chunk.end();
            lastArrival = chunk.arrival();
        } finally {
            lock.unlock();
        }
    }

    /** Forces to the platter what was appended since the last time. */
    public void sync() throws IOException {
        if (!dirty) {
            return;
        }
        dirty = false;
        AppendFile mediaNow;
        AppendFile indexNow;
        lock.lock();
        try {
            mediaNow = media;
            indexNow = index;
        } finally {
            lock.unlock();
        }
        if (mediaNow != null && indexNow != null) {
            mediaNow.sync();
            indexNow.sync();
        }
    }

    /** Nothing more comes; what was kept stays. */
    public void close(OfflineCause cause) throws IOException {
        if (stream.closed() != null) {
            return;
        }
        stream = stream.closed(cause);
        try {
            sync();
            JsonFile.write(directory.resolve("stream.json"), stream);
        } finally {
            release();
        }
    }

    void release() throws IOException {
        lock.lock();
        try (AppendFile closedMedia = media;
                AppendFile closedIndex = index) {
            media = null;
            index = null;
        } finally {
            lock.unlock();
        }
    }

    public int number() {
        return number;
    }

    public StreamFile stream() {
        return stream;
    }

    public StreamId streamId() {
        return stream.streamId();
    }

    public int nextChunk() {
        return nextChunk;
    }

    public long bytes() {
        return bytes;
    }

    /** when the last chunk came; when it was opened if none did */
    public Instant lastArrival() {
        return lastArrival;
    }

    /** when the recording began, as the page said with its first fragment */
    public Optional<Instant> recordingBegan() {
        return Optional.ofNullable(recordingBegan);
    }

    public Optional<InitSegment> init() {
        return Optional.ofNullable(init);
    }

    /** @return all fragments as of now */
    public List<StoredFragment> fragments() {
        lock.lock();
        try {
            return List.copyOf(fragments);
        } finally {
            lock.unlock();
        }
    }

    public Optional<StoredFragment> fragment(int number) {
        lock.lock();
        try {
            return number < fragments.size() ? Optional.of(fragments.get(number)) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    public int fragmentCount() {
        lock.lock();
        try {
            return fragments.size();
        } finally {
            lock.unlock();
        }
    }

    public boolean playable() {
        return fragmentCount() > 0;
    }

    public Path mediaFile() {
        return directory.resolve("media.mp4");
    }

    private Path indexFile() {
        return directory.resolve("index");
    }

    private long lastDecodeMicros() {
        lock.lock();
        try {
            return fragments.isEmpty() ? -1 : fragments.getLast().decodeMicros();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable InitSegment readInit() throws IOException {
        long until = fragments.isEmpty() ? bytes : fragments.getFirst().offset();
        if (until == 0) {
            return null;
        }
        try (var in = Files.newInputStream(mediaFile())) {
            return ChunkReader.read(in.readNBytes((int) until), null, -1).init();
        }
    }
}
