package io.streamlet.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistTest {
    private static final Instant START = Instant.parse("2030-01-01T10:00:00Z");

    private final List<Segment> fragments = new ArrayList<>();
    private Instant next = START;

    @Test
    void aLivePlaylistAcrossADiscontinuity() {
        part(0, 500, 480);
        next = next.plusSeconds(10);
        part(2, 500, 520);

        assertThat(live(12, false)).isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-TARGETDURATION:1
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-DISCONTINUITY-SEQUENCE:0
                        #EXT-X-MAP:URI="0/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2030-01-01T10:00:00.000Z
                        #EXTINF:0.500000,
                        0/0-0.m4s
                        #EXTINF:0.480000,
                        0/1-1.m4s
                        #EXT-X-DISCONTINUITY
                        #EXT-X-MAP:URI="2/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2030-01-01T10:00:10.980Z
                        #EXTINF:0.500000,
                        2/0-0.m4s
                        #EXTINF:0.520000,
                        2/1-1.m4s
                        """);
    }

    @Test
    void theWindowSlides() {
        part(0, 500, 500, 500);
        part(1, 500, 500);
        part(2, 500);

        assertThat(live(4, false)).contains("MEDIA-SEQUENCE:2\n", "DISCONTINUITY-SEQUENCE:0\n", "10:00:01.000Z");
        // the first segment starts a part: its discontinuity slid out with the segment in front of it
        assertThat(live(3, false)).contains("MEDIA-SEQUENCE:3\n", "DISCONTINUITY-SEQUENCE:1\n");
        assertThat(live(3, false)).containsOnlyOnce("#EXT-X-DISCONTINUITY\n");
        assertThat(live(2, false)).contains("MEDIA-SEQUENCE:4\n", "DISCONTINUITY-SEQUENCE:1\n");
        assertThat(live(1, false)).contains("MEDIA-SEQUENCE:5\n", "DISCONTINUITY-SEQUENCE:2\n");
        assertThat(live(1, false)).doesNotContain("#EXT-X-DISCONTINUITY\n");
    }

    @Test
    void anEndedClassHasAnEnd() {
        part(0, 500);

        assertThat(live(12, false)).doesNotContain("ENDLIST");
        assertThat(live(12, true)).endsWith("0/0-0.m4s\n#EXT-X-ENDLIST\n");
    }

    @Test
    void theTargetDurationIsTheLongestOfAllAndDoesNotShrink() {
        part(0, 500, 2_700, 500, 500);

        assertThat(live(2, false)).contains("#EXT-X-TARGETDURATION:3\n");
    }

    @Test
    void segmentsThatDoNotStartWithAKeyFrameAreNotCalledIndependent() {
        part(0, 500);
        fragments.add(new Segment(0, 1, 1, 500_000, false, false, next));

        assertThat(live(12, false)).doesNotContain("INDEPENDENT");
    }

    @Test
    void aRecordingHasSegmentsOfFourSecondsWithinTheirParts() {
        part(0, filled(17, 500));
        part(1, 500, 500);

        assertThat(Playlist.recording(RecordingSegments.of(new Timeline(fragments))))
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-TARGETDURATION:4
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-MAP:URI="0/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2030-01-01T10:00:00.000Z
                        #EXTINF:4.000000,
                        0/0-7.m4s
                        #EXTINF:4.000000,
                        0/8-15.m4s
                        #EXTINF:0.500000,
                        0/16-16.m4s
                        #EXT-X-DISCONTINUITY
                        #EXT-X-MAP:URI="1/init.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2030-01-01T10:00:08.500Z
                        #EXTINF:1.000000,
                        1/0-1.m4s
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void aSegmentOfARecordingStartsWithAKeyFrame() {
        part(0, filled(8, 500));
        fragments.add(new Segment(0, 8, 8, 500_000, false, false, next));
        fragments.add(new Segment(0, 9, 9, 500_000, true, false, next));

        assertThat(RecordingSegments.of(new Timeline(fragments)))
                .extracting(Segment::first, Segment::last)
                .containsExactly(tuple(0, 8), tuple(9, 9));
    }

    private String live(int window, boolean over) {
        return Playlist.live(new Timeline(fragments), window, over);
    }

    private void part(int part, int... millis) {
        for (int i = 0; i < millis.length; i++) {
            fragments.add(new Segment(part, i, i, millis[i] * 1000L, true, i == 0, next));
            next = next.plusMillis(millis[i]);
        }
    }

    private static int[] filled(int length, int millis) {
        var all = new int[length];
        Arrays.fill(all, millis);
        return all;
    }
}
