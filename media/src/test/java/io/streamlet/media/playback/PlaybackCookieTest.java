package io.streamlet.media.playback;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.media.FakeClasses;
import io.streamlet.media.playback.PlaybackCookie.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybackCookieTest {
    private static final Viewer VIEWER = new Viewer(
            FakeClasses.CLASS, FakeClasses.STUDENT.accountId(), false, Instant.parse("2030-01-01T10:02:00Z"));

    private final PlaybackCookie cookies = new PlaybackCookie(new byte[32]);

    @Test
    void saysWhoWatchesWhat() {
        assertThat(cookies.read(cookies.write(VIEWER))).contains(VIEWER);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String cookie = cookies.write(VIEWER);
        for (int i = 0; i < cookie.length() - 1; i++) {
            char other = cookie.charAt(i) == '1' ? '2' : '1';
            String changed = cookie.substring(0, i) + other + cookie.substring(i + 1);
            assertThat(cookies.read(changed)).as(changed).isEmpty();
        }
    }

    @Test
    void nothingAndNonsenseAreNoCookies() {
        assertThat(cookies.read(null)).isEmpty();
        assertThat(cookies.read("")).isEmpty();
        assertThat(cookies.read("a.b.c.d.e")).isEmpty();
        assertThat(cookies.read("-".repeat(36) + "." + "-".repeat(36) + ".1.1." + "A".repeat(43)))
                .isEmpty();
    }

    @Test
    void anotherKeySignsOtherwise() {
        var key = new byte[32];
        key[0] = 1;

        assertThat(new PlaybackCookie(key).read(cookies.write(VIEWER))).isEmpty();
    }

    @Test
    void theKeyIsMadeOnceAndForItsOwnerOnly(@TempDir Path directory) throws IOException {
        byte[] key = PlaybackKey.in(directory);

        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(PlaybackKey.in(directory)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("playback.key"))))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining("glob:**/playback*.tmp");
    }
}
