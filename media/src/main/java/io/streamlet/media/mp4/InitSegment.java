package io.streamlet.media.mp4;

import java.util.List;
import java.util.Optional;

/**
 * The tracks that all fragments of a part belong to.
 *
 * @param length bytes from the start of the part, {@code ftyp} and {@code moov}
 */
public record InitSegment(int length, List<Track> tracks) {
    public InitSegment {
        tracks = List.copyOf(tracks);
    }

    /** the track whose times are the times of a fragment: the video where there is one */
    public Track reference() {
        return video().orElseGet(tracks::getFirst);
    }

    public Optional<Track> video() {
        return tracks.stream().filter(track -> track.kind() == Track.Kind.VIDEO).findFirst();
    }

    Track track(long id) {
        return tracks.stream()
                .filter(track -> track.id() == id)
                .findFirst()
                .orElseThrow(() -> new MediaInvalid("A fragment belongs to no track."));
    }
}
