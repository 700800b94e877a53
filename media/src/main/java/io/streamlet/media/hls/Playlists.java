package io.streamlet.media.hls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.media.storage.MediaSet;
import java.time.Duration;

/** Writes each playlist once for all viewers: what it says depends on nothing but how much there is. */
final class Playlists {
    /** about eight seconds: players start 3 target durations from the end at most, and a slow one is not left behind */
    private static final int LIVE_WINDOW = 16;

    private final Cache<Version, String> written = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterAccess(Duration.ofSeconds(30))
            .build();

    private record Version(ClassId classId, boolean recording, int fragments, boolean over) {}

    /** @return empty as long as there is nothing to play */
    String live(MediaSet set) {
        // first the end, then the fragments: a list that says it ends has them all
        boolean over = set.over();
        return write(new Version(set.classId(), false, set.fragmentCount(), over), set);
    }

    String recording(MediaSet set) {
        return write(new Version(set.classId(), true, set.fragmentCount(), true), set);
    }

    private String write(Version version, MediaSet set) {
        if (version.fragments == 0) {
            return "";
        }
        return written.get(version, wanted -> {
            Timeline timeline = Timeline.of(set);
            return wanted.recording
                    ? Playlist.recording(RecordingSegments.of(timeline))
                    : Playlist.live(timeline, LIVE_WINDOW, wanted.over);
        });
    }
}
