package io.streamlet.query.live;

import java.util.ArrayDeque;
import java.util.List;
import org.springframework.web.socket.TextMessage;

/** The last updates of one epoch, numbered from 1 without gaps. */
final class UpdateRing {

    private final ArrayDeque<TextMessage> kept = new ArrayDeque<>();
    private final int capacity;
    private long seq;

    UpdateRing(int capacity) {
        this.capacity = capacity;
    }

    /** number of the newest update */
    long seq() {
        return seq;
    }

    void add(TextMessage update) {
        if (kept.size() == capacity) {
            kept.removeFirst();
        }
        kept.addLast(update);
        seq++;
    }

    boolean holdsAllAfter(long number) {
        return number <= seq && number >= seq - kept.size();
    }

    List<TextMessage> after(long number) {
        return kept.stream().skip(kept.size() - (seq - number)).toList();
    }
}
