package io.streamlet.media;

import static io.streamlet.media.FakeClasses.ADMIN;
import static io.streamlet.media.FakeClasses.CLASS;
import static io.streamlet.media.FakeClasses.STUDENT;
import static io.streamlet.media.FakeClasses.TEACHER;
import static io.streamlet.media.SampleChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.media.storage.MediaLibrary;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MediaHttpTest {
    private static final String STREAMS = "/api/classes/" + CLASS + "/streams";
    private static final String HLS = "/hls/" + CLASS + "/";

    private final MediaHttp http = new MediaHttp();
    private final String stream = UUID.randomUUID().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private MediaLibrary library;

    @Test
    void opensAndTakesChunks() {
        run(context -> {
            assertThat(open("video/mp4"))
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.nextChunk")
                    .isEqualTo(0);
            assertThat(put(0, chunk(0))).hasStatus(200).bodyJson().isStrictlyEqualTo("{\"nextChunk\": 1}");
            assertThat(put(3, chunk(3)))
                    .hasStatus(409)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\": \"CHUNK_OUT_OF_ORDER\", \"fields\": {\"nextChunk\": \"1\"}}");
            assertThat(put(1, chunk(0))).hasStatus(422).satisfies(code("MEDIA_INVALID"));
            assertThat(put(-1, chunk(0))).hasStatus(400).satisfies(code("MALFORMED_REQUEST"));
            for (String recorded : new String[] {"-1", "soon", "1.5", "99999999999999999999"}) {
                assertThat(put(1, chunk(1), recorded))
                        .as(recorded)
                        .hasStatus(400)
                        .satisfies(code("MALFORMED_REQUEST"));
            }
            assertThat(put(1, new byte[64 * 1024 + 1])).hasStatus(413).satisfies(code("PAYLOAD_TOO_LARGE"));
            assertThat(mvc.get().uri(STREAMS + "/" + stream).requestAttr("actor", TEACHER))
                    .hasStatus(200)
                    .bodyJson()
                    .isStrictlyEqualTo("{\"streamId\": \"" + stream + "\", \"nextChunk\": 1}");
            assertThat(mvc.delete().uri(STREAMS + "/" + stream).requestAttr("actor", TEACHER))
                    .hasStatus(204);
            assertThat(put(1, chunk(1))).hasStatus(409).satisfies(code("STREAM_CLOSED"));
        });
    }

    @Test
    void takesNothingElse() {
        run(context -> {
            assertThat(open("")).hasStatus(400);
            assertThat(open("video/webm")).hasStatus(415).satisfies(code("UNSUPPORTED_MEDIA_TYPE"));
            assertThat(mvc.put().uri(STREAMS + "/" + stream + "/chunks/0").contentType(MediaType.APPLICATION_JSON))
                    .hasStatus(415);
            assertThat(mvc.get().uri(STREAMS + "/" + stream).requestAttr("actor", TEACHER))
                    .hasStatus(404)
                    .satisfies(code("STREAM_NOT_FOUND"));
        });
    }

    @Test
    void aLiveClassPlays() {
        run(context -> {
            http.classes.present.add(STUDENT.accountId());
            MvcTestResult playback = play(STUDENT);
            assertThat(playback).hasStatus(200).bodyJson().isStrictlyEqualTo("""
                    {"playlist": "/hls/%s/live.m3u8", "kind": "LIVE", "expiresAt": "2030-01-01T10:02:00Z"}""".formatted(CLASS));
            assertThat(playback.getResponse().getHeader("Set-Cookie"))
                    .contains("Path=/hls/" + CLASS, "Max-Age=120", "HttpOnly", "SameSite=Strict")
                    .doesNotContain("Secure");
            Cookie cookie = cookie(playback);
            assertThat(get("live.m3u8", cookie)).hasStatus(404).satisfies(code("STREAM_NOT_FOUND"));

            send(4);

            MockHttpServletResponse live = get("live.m3u8", cookie).getResponse();
            assertThat(live.getContentType()).isEqualTo("application/vnd.apple.mpegurl");
            assertThat(live.getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(new String(live.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("0/init.mp4", "0/3-3.m4s")
                    .doesNotContain("ENDLIST");
            MockHttpServletResponse init = get("0/init.mp4", cookie).getResponse();
            assertThat(init.getContentType()).isEqualTo("video/mp4");
            assertThat(init.getHeader("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
            assertThat(init.getContentAsByteArray()).isEqualTo(chunk(0));
            assertThat(get("0/2-2.m4s", cookie).getResponse().getContentAsByteArray())
                    .isEqualTo(chunk(2));
            assertThat(get("0/2-3.m4s", cookie).getResponse().getContentAsByteArray())
                    .startsWith(chunk(2))
                    .endsWith(chunk(3));
        });
    }

    @Test
    void thePlaylistSaysWhenTheFirstPictureWasTaken() {
        run(context -> {
            http.classes.present.add(STUDENT.accountId());
            assertThat(open("video/mp4")).hasStatus(201);
            assertThat(put(0, chunk(0), "400")).hasStatus(200);
            assertThat(put(1, chunk(1), "1900")).hasStatus(200);

            assertThat(get("live.m3u8", cookie(play(STUDENT))))
                    .bodyText()
                    .contains("#EXT-X-PROGRAM-DATE-TIME:2030-01-01T09:59:58.100Z");
        });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        run(context -> {
            send(4);
            Cookie cookie = cookie(play(TEACHER));
            for (String path :
                    new String[] {"1/init.mp4", "0/2-1.m4s", "0/0-99.m4s", "0/99999999-99999999.m4s", "recording.m3u8"
                    }) {
                assertThat(get(path, cookie)).as(path).hasStatus(404);
            }
            for (String path : new String[] {"0/media.mp4", "0/index", "0/stream.json", "0/999999999-1.m4s", "x.m4s"}) {
                assertThat(get(path, cookie).getResponse().getStatus()).as(path).isEqualTo(404);
            }
        });
    }

    @Test
    void anEndedClassIsARecordingOnceItIsSealed() {
        run(context -> {
            send(SampleChunks.COUNT);
            http.classes.status = ClassStatus.ENDED;
            assertThat(play(STUDENT)).hasStatus(404).satisfies(code("RECORDING_NOT_FOUND"));

            seal();

            MvcTestResult playback = play(STUDENT);
            assertThat(playback)
                    .hasStatus(200)
                    .bodyJson()
                    .extractingPath("$.kind")
                    .isEqualTo("RECORDING");
            assertThat(get("recording.m3u8", cookie(playback)))
                    .hasStatus(200)
                    .bodyText()
                    .contains("#EXT-X-PLAYLIST-TYPE:VOD", "0/0-5.m4s", "#EXT-X-ENDLIST");
            assertThat(get("live.m3u8", cookie(playback))).bodyText().contains("#EXT-X-ENDLIST");
        });
    }

    @Test
    void onlyWhoMayWatchWatches() {
        run(context -> {
            send(4);
            assertThat(play(STUDENT)).hasStatus(403).satisfies(code("NOT_A_PARTICIPANT"));
            assertThat(play(TEACHER)).hasStatus(200);
            assertThat(play(ADMIN)).hasStatus(200);
            assertThat(get("live.m3u8", cookie(play(ADMIN)))).hasStatus(200);

            http.classes.present.add(STUDENT.accountId());
            Cookie cookie = cookie(play(STUDENT));
            assertThat(get("live.m3u8", cookie)).hasStatus(200);
            http.classes.present.clear();
            assertThat(get("live.m3u8", cookie)).hasStatus(403).satisfies(code("NOT_A_PARTICIPANT"));
            http.classes.removed.add(STUDENT.accountId());
            assertThat(get("0/0-0.m4s", cookie)).hasStatus(403).satisfies(code("REMOVED_FROM_CLASS"));
            http.classes.status = ClassStatus.ENDED;
            assertThat(play(STUDENT)).hasStatus(403).satisfies(code("REMOVED_FROM_CLASS"));
            http.classes.status = ClassStatus.SCHEDULED;
            assertThat(play(TEACHER)).hasStatus(409).satisfies(code("CLASS_NOT_LIVE"));
            http.classes.status = ClassStatus.CANCELLED;
            assertThat(play(TEACHER)).hasStatus(409).satisfies(code("CLASS_CANCELLED"));
        });
    }

    @Test
    void aCookieIsForOneClassAndForTwoMinutes() {
        run(context -> {
            send(4);
            Cookie cookie = cookie(play(TEACHER));
            assertThat(mvc.get().uri(HLS + "live.m3u8")).hasStatus(401).satisfies(code("NOT_AUTHENTICATED"));
            assertThat(mvc.get().uri("/hls/" + UUID.randomUUID() + "/live.m3u8").cookie(cookie))
                    .hasStatus(401);
            cookie.setValue(cookie.getValue().replaceFirst("\\.0\\.", ".1."));
            assertThat(get("live.m3u8", cookie)).hasStatus(401);

            Cookie late = cookie(play(TEACHER));
            http.clock.advance(Duration.ofMinutes(2));
            assertThat(get("live.m3u8", late)).hasStatus(401).satisfies(code("NOT_AUTHENTICATED"));
        });
    }

    private void run(Consumer<AssertableWebApplicationContext> test) {
        http.runner(directory).run(context -> {
            mvc = MockMvcTester.from(context);
            library = context.getBean(MediaLibrary.class);
            test.accept(context);
        });
    }

    private MvcTestResult open(String mimeType) {
        return mvc.post()
                .uri(STREAMS)
                .requestAttr("actor", TEACHER)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"streamId\": \"%s\", \"mimeType\": \"%s\"}".formatted(stream, mimeType))
                .exchange();
    }

    private MvcTestResult put(int number, byte[] bytes) {
        return mvc.put()
                .uri(STREAMS + "/" + stream + "/chunks/" + number)
                .requestAttr("actor", TEACHER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes)
                .exchange();
    }

    private MvcTestResult put(int number, byte[] bytes, String recorded) {
        return mvc.put()
                .uri(STREAMS + "/" + stream + "/chunks/" + number)
                .requestAttr("actor", TEACHER)
                .header("Recording-Elapsed-Millis", recorded)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(bytes)
                .exchange();
    }

    private void send(int chunks) {
        assertThat(open("video/mp4")).hasStatus(201);
        for (int i = 0; i < chunks; i++) {
            assertThat(put(i, chunk(i))).hasStatus(200);
        }
    }

    private MvcTestResult play(Actor actor) {
        return mvc.post()
                .uri("/api/classes/" + CLASS + "/playback")
                .requestAttr("actor", actor)
                .exchange();
    }

    private MvcTestResult get(String path, Cookie cookie) {
        return mvc.get().uri(HLS + path).cookie(cookie).exchange();
    }

    private static Cookie cookie(MvcTestResult playback) {
        return Arrays.stream(playback.getResponse().getCookies())
                .findFirst()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()))
                .orElseThrow();
    }

    private void seal() {
        try {
            library.find(CLASS).orElseThrow().seal();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Consumer<MvcTestResult> code(String code) {
        return result -> assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
