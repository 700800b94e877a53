package io.streamlet.media.storage;

import java.time.Instant;
import java.util.List;

/** One upload as it was kept. */
record StoredChunk(int number, long offset, int length, Instant arrival, List<StoredFragment> fragments) {
    StoredChunk {
        fragments = List.copyOf(fragments);
    }

    long end() {
        return offset + length;
    }
}
