package io.streamlet.query.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/**
 * What is still to be written to one socket, in order. Writing happens on a virtual thread that exists only while
 * there is something to write, so a slow peer holds up nobody but itself.
 */
final class Outbox {

    private record Entry(List<TextMessage> frames, int bytes, long offeredAt) {}

    private final ArrayDeque<Entry> queue = new ArrayDeque<>();
    private final Wire wire;
    private final LiveTimer timer;
    private final LiveMetrics metrics;
    private final int maxFrames;
    private final long maxBytes;
    private long bytes;
    private boolean draining;
    private boolean closed;

    Outbox(Wire wire, LiveTimer timer, LiveMetrics metrics, int maxFrames, long maxBytes) {
        this.wire = wire;
        this.timer = timer;
        this.metrics = metrics;
        this.maxFrames = maxFrames;
        this.maxBytes = maxBytes;
    }

    /** @return false if the frame does not fit any more */
    boolean offer(TextMessage frame) {
        return offer(new Entry(List.of(frame), frame.getPayloadLength(), timer.nanos()));
    }

    /** As one entry without weight: such frames are kept elsewhere, all sockets share them. */
    boolean offerKept(List<TextMessage> frames) {
        return offer(new Entry(frames, 0, timer.nanos()));
    }

    synchronized void close() {
        closed = true;
        queue.clear();
    }

    private synchronized boolean offer(Entry entry) {
        if (closed) {
            return true; // nobody waits for it
        }
        if (queue.size() >= maxFrames || bytes + entry.bytes > maxBytes) {
            return false;
        }
        queue.addLast(entry);
        bytes += entry.bytes;
        if (!draining) {
            draining = true;
            timer.run(this::drain);
        }
        return true;
    }

    private void drain() {
        try {
            for (var entry = next(); entry != null; entry = next()) {
                for (var frame : entry.frames) {
                    wire.write(frame);
                }
                metrics.written(timer.nanos() - entry.offeredAt);
            }
        } catch (IOException | RuntimeException e) {
            // the peer is gone; the container reports that by closing the socket
            close();
            wire.close(Closing.GOING_AWAY);
        }
    }

    private synchronized @Nullable Entry next() {
        var entry = queue.pollFirst();
        if (entry == null) {
            draining = false;
        } else {
            bytes -= entry.bytes;
        }
        return entry;
    }
}
