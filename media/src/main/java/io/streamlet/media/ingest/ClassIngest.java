package io.streamlet.media.ingest;

import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.ReportStreamInterrupted;
import io.streamlet.contracts.media.ReportStreamOffline;
import io.streamlet.contracts.media.ReportStreamOnline;
import io.streamlet.contracts.media.ReportStreamResumed;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.MediaSet;
import io.streamlet.media.storage.Part;
import io.streamlet.media.storage.StreamFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingest of one class, the only writer of its set. A stream is opened, becomes <em>online</em> with its first fragment, may be
 * <em>interrupted</em> and resumed, and closes for one of the causes of {@link OfflineCause}. Opening another closes it here at
 * once; the command side learns of that when the new one comes online, so that viewers see one change and not two.
 */
final class ClassIngest {
    private static final Logger log = LoggerFactory.getLogger(ClassIngest.class);

    private final MediaSet set;
    private final MediaLibrary library;
    private final Reports reports;
    private final IngestLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    /** takes chunks; null between streams */
    private @Nullable Part current;
    /** the stream that is online for the command side */
    private @Nullable StreamId shown;

    private boolean interrupted;
    private boolean ended;
    private Instant lastHeard;
    private Instant lastMedia;

    private ClassIngest(MediaSet set, MediaLibrary library, Reports reports, IngestLimits limits, Instant now) {
        this.set = set;
        this.library = library;
        this.reports = reports;
        this.limits = limits;
        this.lastHeard = now;
        this.lastMedia = now;
        this.ended = set.over();
    }

    static ClassIngest start(MediaSet set, MediaLibrary library, Reports reports, IngestLimits limits, Instant now) {
        return new ClassIngest(set, library, reports, limits, now);
    }

    /** After a restart: the stream goes on if its page does; what the command side may have missed is said again. */
    static ClassIngest resume(MediaSet set, MediaLibrary library, Reports reports, IngestLimits limits, Instant now) {
        var ingest = new ClassIngest(set, library, reports, limits, now);
        if (!set.parts().isEmpty() && !ingest.ended) {
            Part last = set.parts().getLast();
            OfflineCause closed = last.stream().closed();
            if (closed != null) {
                reports.send(new ReportStreamOffline(set.classId(), last.streamId(), closed));
            } else {
                ingest.current = last;
                ingest.lastMedia = last.lastArrival();
                if (last.playable()) {
                    ingest.online(last);
                } else {
                    ingest.shown = replacedBefore(set);
                }
            }
        }
        return ingest;
    }

    /** the stream that the last one replaced, still online for the command side as long as the last one has sent nothing */
    private static @Nullable StreamId replacedBefore(MediaSet set) {
        return set.playableParts().stream()
                .reduce((first, second) -> second)
                .filter(part -> part.stream().closed() == OfflineCause.REPLACED)
                .map(Part::streamId)
                .orElse(null);
    }

    StreamPosition open(StreamFile stream) throws IOException {
        lock.lock();
        try {
            if (ended) {
                throw new BusinessException(ErrorCode.CLASS_NOT_LIVE, "The class has ended.");
            }
            Part known = set.part(stream.streamId()).orElse(null);
            if (known != null) {
                refuseUnlessOpen(known);
                if (!known.stream().mimeType().equals(stream.mimeType())) {
                    throw new BusinessException(ErrorCode.ID_ALREADY_USED, "This stream was opened with another type.");
                }
                return position(known);
            }
            if (!library.hasRoomFor(limits.maxChunkBytes())) {
                throw diskFull();
            }
            Part next = set.open(stream);
            if (current != null) {
                closePart(current, OfflineCause.REPLACED);
            }
            current = next;
            lastHeard = stream.openedAt();
            return position(next);
        } finally {
            lock.unlock();
        }
    }

    /**
     * @param recordedMillis how long the recording had been going on when the chunk was sent, null if not told
     * @return the number of the chunk that is expected next
     */
    int put(ChunkAddress address, byte[] chunk, @Nullable Long recordedMillis, Instant now) {
        lock.lock();
        try {
            Part part = part(address.streamId());
            if (address.number() < part.nextChunk()) {
                return part.nextChunk();
            }
            refuseUnlessOpen(part);
            if (ended) {
                throw closed();
            }
            if (address.number() > part.nextChunk()) {
                throw new BusinessException(new BusinessError(
                        ErrorCode.CHUNK_OUT_OF_ORDER,
                        "Chunk " + part.nextChunk() + " is expected.",
                        Map.of("nextChunk", Integer.toString(part.nextChunk()))));
            }
            keep(part, chunk, recordedMillis, now);
            lastHeard = now;
            if (part.playable()) {
                media(part, now);
            }
            return part.nextChunk();
        } finally {
            lock.unlock();
        }
    }

    private void keep(Part part, byte[] chunk, @Nullable Long recordedMillis, Instant now) {
        boolean room = true;
        try {
            room = library.hasRoomFor(chunk.length);
            if (room) {
                part.append(chunk, now, recordedMillis == null ? null : began(now, recordedMillis));
                return;
            }
        } catch (IOException failed) {
            log.error("A chunk of class {} could not be written", set.classId(), failed);
        }
        log.error("No more media of class {} is taken: {}", set.classId(), room ? "write failed" : "disk full");
        close(OfflineCause.DISK_FULL);
        throw diskFull();
    }

    /** to the millisecond, as it is read back after a restart */
    private static Instant began(Instant now, long recordedMillis) {
        return Instant.ofEpochMilli(now.toEpochMilli() - recordedMillis);
    }

    private void media(Part part, Instant now) {
        Duration gap = Duration.between(lastMedia, now);
        boolean held = gap.compareTo(limits.interruptedAfter()) >= 0;
        if (held && !interrupted && shown != null) {
            reports.send(new ReportStreamInterrupted(set.classId(), shown));
            interrupted = true;
        }
        if (!part.streamId().equals(shown)) {
            online(part);
            if (interrupted) {
                // the gap began with the stream before; told of the new one, or it would be no event of its own
                reports.send(new ReportStreamInterrupted(set.classId(), part.streamId()));
            }
        }
        if (interrupted) {
            reports.send(new ReportStreamResumed(set.classId(), part.streamId(), Math.max(0, gap.toMillis())));
            interrupted = false;
        }
        lastMedia = now;
    }

    private void online(Part part) {
        reports.send(new ReportStreamOnline(
                set.classId(), part.streamId(), part.stream().mimeType()));
        shown = part.streamId();
    }

    StreamPosition position(StreamId streamId) {
        lock.lock();
        try {
            return position(part(streamId));
        } finally {
            lock.unlock();
        }
    }

    void stop(StreamId streamId) {
        lock.lock();
        try {
            if (part(streamId).equals(current)) {
                close(OfflineCause.STOPPED);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The class is over: nothing more is taken. */
    void end() {
        lock.lock();
        try {
            ended = true;
            if (current != null || shown != null) {
                close(OfflineCause.CLASS_ENDED);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Looks whether the silence has become too long. */
    void listen(Instant now) {
        lock.lock();
        try {
            if (current == null) {
                return;
            }
            Duration silence = Duration.between(lastHeard, now);
            if (silence.compareTo(limits.lostAfter()) >= 0) {
                close(OfflineCause.LOST);
            } else if (silence.compareTo(limits.interruptedAfter()) >= 0 && shown != null && !interrupted) {
                interrupted = true;
                reports.send(new ReportStreamInterrupted(set.classId(), shown));
            }
        } finally {
            lock.unlock();
        }
    }

    private void close(OfflineCause cause) {
        if (current != null) {
            closePart(current, cause);
            current = null;
        }
        if (shown != null) {
            reports.send(new ReportStreamOffline(set.classId(), shown, cause));
            shown = null;
        }
        interrupted = false;
    }

    /** Closed is closed, also where a full disk does not let it be written down. */
    private void closePart(Part part, OfflineCause cause) {
        try {
            part.close(cause);
        } catch (IOException failed) {
            log.warn("That a stream of class {} is closed could not be written", set.classId(), failed);
        }
    }

    private Part part(StreamId streamId) {
        return set.part(streamId)
                .orElseThrow(() -> new BusinessException(ErrorCode.STREAM_NOT_FOUND, "There is no such stream."));
    }

    private static void refuseUnlessOpen(Part part) {
        OfflineCause closed = part.stream().closed();
        if (closed == null) {
            return;
        }
        throw switch (closed) {
            case REPLACED -> new BusinessException(ErrorCode.STREAM_REPLACED, "Another stream replaced this one.");
            case DISK_FULL -> diskFull();
            case STOPPED, CLASS_ENDED, LOST, MEDIA_INVALID -> closed();
        };
    }

    private static BusinessException closed() {
        return new BusinessException(ErrorCode.STREAM_CLOSED, "This stream is closed.");
    }

    private static BusinessException diskFull() {
        return new BusinessException(ErrorCode.DISK_FULL, "The server has no room for more media.");
    }

    private static StreamPosition position(Part part) {
        return new StreamPosition(part.streamId(), part.nextChunk());
    }

    ClassId classId() {
        return set.classId();
    }

    MediaSet set() {
        return set;
    }

    /** online, and nothing came for a while */
    boolean stalled() {
        lock.lock();
        try {
            return current != null && interrupted;
        } finally {
            lock.unlock();
        }
    }

    boolean streaming() {
        lock.lock();
        try {
            return current != null;
        } finally {
            lock.unlock();
        }
    }
}
