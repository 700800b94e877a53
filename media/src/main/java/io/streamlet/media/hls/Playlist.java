package io.streamlet.media.hls;

import java.util.List;
import java.util.Locale;

/** Writes a media playlist (RFC 8216 §4.3); fragmented MP4 with a map needs version 7 at most. */
final class Playlist {
    private final StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");

    private Playlist() {}

    /**
     * A window that slides.
     *
     * @param window newest fragments kept in it
     * @param over nothing more comes
     */
    static String live(Timeline timeline, int window, boolean over) {
        List<Segment> all = timeline.fragments();
        int from = Math.max(0, all.size() - window);
        List<Segment> shown = all.subList(from, all.size());
        // discontinuities that slid out of the window, the one in front of its first segment among them
        long gone =
                all.subList(0, from + 1).stream().filter(Segment::startsPart).count() - 1;
        var playlist = new Playlist();
        playlist.head(shown, Timeline.targetDuration(all));
        playlist.line("#EXT-X-MEDIA-SEQUENCE:" + from);
        playlist.line("#EXT-X-DISCONTINUITY-SEQUENCE:" + gone);
        playlist.segments(shown);
        if (over) {
            playlist.line("#EXT-X-ENDLIST");
        }
        return playlist.text.toString();
    }

    static String recording(List<Segment> segments) {
        var playlist = new Playlist();
        playlist.head(segments, Timeline.targetDuration(segments));
        playlist.line("#EXT-X-PLAYLIST-TYPE:VOD");
        playlist.line("#EXT-X-MEDIA-SEQUENCE:0");
        playlist.segments(segments);
        playlist.line("#EXT-X-ENDLIST");
        return playlist.text.toString();
    }

    private void head(List<Segment> segments, long targetDuration) {
        if (segments.stream().allMatch(Segment::key)) {
            line("#EXT-X-INDEPENDENT-SEGMENTS");
        }
        line("#EXT-X-TARGETDURATION:" + targetDuration);
    }

    private void segments(List<Segment> segments) {
        int part = -1;
        for (Segment segment : segments) {
            if (segment.part() != part) {
                if (part >= 0) {
                    line("#EXT-X-DISCONTINUITY");
                }
                line("#EXT-X-MAP:URI=\"" + segment.part() + "/init.mp4\"");
                line("#EXT-X-PROGRAM-DATE-TIME:" + WallClock.text(segment.startsAt()));
                part = segment.part();
            }
            line(String.format(Locale.ROOT, "#EXTINF:%.6f,", segment.durationMicros() / 1e6));
            line(segment.part() + "/" + segment.first() + "-" + segment.last() + ".m4s");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
