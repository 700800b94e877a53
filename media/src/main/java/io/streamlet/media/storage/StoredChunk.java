package io.streamlet.media.storage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One upload as it was kept.
 *
 * @param recordingBegan arrival less the age of the recording, where the page told it; a claim
 */
record StoredChunk(
        int number,
        long offset,
        int length,
        Instant arrival,
        @Nullable Instant recordingBegan,
        List<StoredFragment> fragments) {
    StoredChunk {
        fragments = List.copyOf(fragments);
    }

    long end() {
        return offset + length;
    }
}
