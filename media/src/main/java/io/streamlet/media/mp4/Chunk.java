package io.streamlet.media.mp4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one upload holds: perhaps the init segment, and any number of whole fragments, also none. */
public record Chunk(@Nullable InitSegment init, List<Fragment> fragments) {
    public Chunk {
        fragments = List.copyOf(fragments);
    }
}
