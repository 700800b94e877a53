package io.streamlet.media.hls;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.media.playback.PlaybackCookie;
import io.streamlet.media.playback.PlaybackRights;
import io.streamlet.media.storage.MediaLibrary;
import io.streamlet.media.storage.MediaSet;
import io.streamlet.media.storage.Part;
import io.streamlet.media.storage.StoredFragment;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HLS origin: playlists made on request, and slices of the stored files. Each request shows the playback cookie. */
@RestController
@RequestMapping("/hls/{classId}")
class HlsController {
    private static final String PLAYLIST = "application/vnd.apple.mpegurl";
    private static final String IMMUTABLE = "private, max-age=31536000, immutable";

    private final MediaLibrary library;
    private final PlaybackRights rights;
    private final HlsMetrics metrics;
    private final Playlists playlists = new Playlists();

    HlsController(MediaLibrary library, PlaybackRights rights, HlsMetrics metrics) {
        this.library = library;
        this.rights = rights;
        this.metrics = metrics;
    }

    @GetMapping("/live.m3u8")
    void live(
            @PathVariable UUID classId,
            @CookieValue(name = PlaybackCookie.NAME, required = false) @Nullable String cookie,
            HttpServletResponse response)
            throws IOException {
        MediaSet set = set(classId, cookie, ErrorCode.STREAM_NOT_FOUND);
        String playlist = playlists.live(set);
        if (playlist.isEmpty()) {
            throw new BusinessException(ErrorCode.STREAM_NOT_FOUND, "Nothing has been sent yet.");
        }
        text(response, playlist, "private, no-store");
    }

    @GetMapping("/recording.m3u8")
    void recording(
            @PathVariable UUID classId,
            @CookieValue(name = PlaybackCookie.NAME, required = false) @Nullable String cookie,
            HttpServletResponse response)
            throws IOException {
        MediaSet set = set(classId, cookie, ErrorCode.RECORDING_NOT_FOUND);
        if (set.sealed().isEmpty() || set.playableParts().isEmpty()) {
            throw new BusinessException(ErrorCode.RECORDING_NOT_FOUND, "There is no recording.");
        }
        text(response, playlists.recording(set), "private, no-cache");
    }

    @GetMapping("/{part:\\d{1,6}}/init.mp4")
    void init(
            @PathVariable UUID classId,
            @PathVariable int part,
            @CookieValue(name = PlaybackCookie.NAME, required = false) @Nullable String cookie,
            HttpServletResponse response)
            throws IOException {
        Part found = part(classId, part, cookie);
        slice(
                response,
                found,
                0,
                found.init().orElseThrow(HlsController::noSuchMedia).length());
    }

    @GetMapping("/{part:\\d{1,6}}/{first:\\d{1,8}}-{last:\\d{1,8}}.m4s")
    void segment(
            @PathVariable UUID classId,
            @PathVariable int part,
            @PathVariable int first,
            @PathVariable int last,
            @CookieValue(name = PlaybackCookie.NAME, required = false) @Nullable String cookie,
            HttpServletResponse response)
            throws IOException {
        Part found = part(classId, part, cookie);
        if (first > last) {
            throw noSuchMedia();
        }
        StoredFragment from = found.fragment(first).orElseThrow(HlsController::noSuchMedia);
        StoredFragment to = found.fragment(last).orElseThrow(HlsController::noSuchMedia);
        slice(response, found, from.offset(), to.end() - from.offset());
    }

    private MediaSet set(UUID id, @Nullable String cookie, ErrorCode missing) throws IOException {
        var classId = new ClassId(id);
        rights.check(classId, cookie);
        return library.find(classId).orElseThrow(() -> new BusinessException(missing, "There is nothing to watch."));
    }

    private Part part(UUID classId, int number, @Nullable String cookie) throws IOException {
        return set(classId, cookie, ErrorCode.NOT_FOUND).part(number).orElseThrow(HlsController::noSuchMedia);
    }

    private static BusinessException noSuchMedia() {
        return new BusinessException(ErrorCode.NOT_FOUND, "There is no such piece of media.");
    }

    private void text(HttpServletResponse response, String playlist, String caching) throws IOException {
        byte[] bytes = playlist.getBytes(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setContentType(PLAYLIST);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        metrics.playlist(bytes.length);
    }

    /** What is stored changes no more, so a slice can be kept for ever. */
    private void slice(HttpServletResponse response, Part part, long from, long length) throws IOException {
        try (FileChannel file = FileChannel.open(part.mediaFile(), StandardOpenOption.READ)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, IMMUTABLE);
            response.setContentType("video/mp4");
            response.setContentLengthLong(length);
            WritableByteChannel out = Channels.newChannel(response.getOutputStream());
            for (long done = 0; done < length; ) {
                long moved = file.transferTo(from + done, length - done, out);
                if (moved <= 0) {
                    throw new IOException("Part " + part.number() + " is shorter than its index");
                }
                done += moved;
            }
        }
        metrics.media(length);
    }
}
