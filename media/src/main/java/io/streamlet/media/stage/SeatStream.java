package io.streamlet.media.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.mp4.ChunkReader;
import io.streamlet.media.mp4.InitSegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one tab uploads, fragment by fragment, and whoever plays it gets as it comes. The newest fragments are held in memory, some
 * seconds of them; nothing is on disk. Who begins to play starts at the newest key frame, and who is too slow goes on there.
 */
final class SeatStream {
    private static final int MAX_PIECES = 64;
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private record Piece(long number, byte[] bytes, boolean key) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final StreamId streamId;
    private final AccountId owner;
    private final String mimeType;
    private @Nullable InitSegment init;
    private byte[] initBytes = {};
    private long lastDecodeMicros = -1;
    private long nextPiece;
    private int nextChunk;
    private int held;
    private @Nullable ErrorCode closed;

    SeatStream(StreamId streamId, AccountId owner, String mimeType) {
        this.streamId = streamId;
        this.owner = owner;
        this.mimeType = mimeType;
    }

    StreamId streamId() {
        return streamId;
    }

    AccountId owner() {
        return owner;
    }

    String mimeType() {
        return mimeType;
    }

    int nextChunk() {
        lock.lock();
        try {
            return nextChunk;
        } finally {
            lock.unlock();
        }
    }

    /**
     * @return the number of the chunk that is expected next
     * @throws BusinessException CHUNK_OUT_OF_ORDER, MEDIA_INVALID, STREAM_CLOSED, STREAM_REPLACED
     */
    int put(int number, byte[] chunk) {
        lock.lock();
        try {
            if (number < nextChunk) {
                return nextChunk;
            }
            requireOpen();
            if (number > nextChunk) {
                throw new BusinessException(new BusinessError(
                        ErrorCode.CHUNK_OUT_OF_ORDER,
                        "Chunk " + nextChunk + " is expected.",
                        Map.of("nextChunk", Integer.toString(nextChunk))));
            }
            take(chunk);
            nextChunk++;
            changed.signalAll();
            return nextChunk;
        } finally {
            lock.unlock();
        }
    }

    /** @throws BusinessException why it takes nothing any more */
    void requireOpen() {
        if (closed != null) {
            throw new BusinessException(closed, "This stream is over.");
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return closed == null;
        } finally {
            lock.unlock();
        }
    }

    /** @param why STREAM_CLOSED or STREAM_REPLACED; the first one stays */
    void close(ErrorCode why) {
        lock.lock();
        try {
            if (closed == null) {
                closed = why;
            }
            pieces.clear();
            held = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Playing play() {
        return new Playing();
    }

    private void take(byte[] bytes) {
        var chunk = ChunkReader.read(bytes, init, lastDecodeMicros);
        var begins = chunk.init();
        if (begins != null) {
            init = begins;
            initBytes = Arrays.copyOf(bytes, begins.length());
        }
        for (var fragment : chunk.fragments()) {
            var piece = Arrays.copyOfRange(bytes, fragment.offset(), fragment.offset() + fragment.length());
            pieces.addLast(new Piece(nextPiece++, piece, fragment.key()));
            held += piece.length;
            lastDecodeMicros = fragment.decodeMicros();
        }
        while (pieces.size() > MAX_PIECES || held > MAX_BYTES) {
            held -= pieces.removeFirst().bytes().length;
        }
    }

    /** One who plays it; not for concurrent use. */
    final class Playing {
        private long next = -1;

        private Playing() {}

        /**
         * Waits for what comes next: first of all the init segment and the newest fragments from a key frame on.
         *
         * @return nothing if nothing came in time; null if the stream is over
         */
        @Nullable
        List<byte[]> read(Duration patience) throws InterruptedException {
            lock.lock();
            try {
                long left = patience.toNanos();
                while (true) {
                    if (closed != null) {
                        return null;
                    }
                    var read = readNow();
                    if (!read.isEmpty() || left <= 0) {
                        return read;
                    }
                    left = changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }

        private List<byte[]> readNow() {
            if (pieces.isEmpty() || pieces.getLast().number() < next) {
                return List.of();
            }
            boolean begins = next < 0;
            long from = begins || pieces.getFirst().number() > next ? newestKey() : next;
            if (from < 0) {
                return List.of();
            }
            var read = new ArrayList<byte[]>();
            if (begins) {
                read.add(initBytes);
            }
            pieces.stream().filter(piece -> piece.number() >= from).forEach(piece -> read.add(piece.bytes()));
            next = nextPiece;
            return read;
        }

        private long newestKey() {
            return pieces.stream()
                    .filter(Piece::key)
                    .mapToLong(Piece::number)
                    .max()
                    .orElse(-1);
        }
    }
}
