package io.streamlet.query.live;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts the parts of a message together and notices when it grows too large; used by the one thread that reads. */
final class FrameAssembly {

    private static final int MAX_PARTS = 64;

    private final StringBuilder text = new StringBuilder();
    private final long maxBytes;
    private int parts;

    FrameAssembly(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @return whether the message is still of a legal size */
    boolean add(String part) {
        text.append(part);
        return ++parts <= MAX_PARTS && text.length() <= maxBytes;
    }

    /** The whole message, empty if it is too large after all; begins the next. */
    Optional<String> complete() {
        var whole = text.toString();
        text.setLength(0);
        parts = 0;
        return whole.getBytes(StandardCharsets.UTF_8).length <= maxBytes ? Optional.of(whole) : Optional.empty();
    }
}
