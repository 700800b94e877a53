package io.streamlet.media;

import static io.streamlet.media.FakeClasses.ADMIN;
import static io.streamlet.media.FakeClasses.CLASS;
import static io.streamlet.media.FakeClasses.INVITATION;
import static io.streamlet.media.FakeClasses.STUDENT;
import static io.streamlet.media.FakeClasses.TEACHER;
import static io.streamlet.media.SampleChunks.MIME_TYPE;
import static io.streamlet.media.SampleChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageRoute;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SeatStreamHttpTest {
    private static final String SEAT = "/api/classes/" + CLASS + "/stage/seats/" + INVITATION;

    private final MediaHttp http = new MediaHttp();
    private final String stream = UUID.randomUUID().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private MockMvcTester mvc;

    @Test
    void theTeacherPlaysWhatTheStudentSendsUntilItEnds() {
        run(() -> {
            assertThat(open(STUDENT, stream))
                    .hasStatus(201)
                    .bodyJson()
                    .isStrictlyEqualTo("{\"streamId\": \"" + stream + "\", \"nextChunk\": 0}");
            assertThat(put(0, chunk(0), STUDENT)).hasStatus(200);
            assertThat(put(1, chunk(1), STUDENT)).hasStatus(200);
            var playing = CompletableFuture.supplyAsync(() -> play(TEACHER));

            assertThat(put(2, chunk(2), STUDENT)).hasStatus(200);
            http.classes.seat = SeatStatus.ENDED;

            var played = playing.join();
            assertThat(played).hasStatus(200);
            assertThat(played.getResponse().getContentType()).isEqualTo(MIME_TYPE);
            assertThat(played.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-store");
            assertThat(played.getResponse().getContentAsByteArray()).startsWith(chunk(0));
            await().untilAsserted(() -> assertThat(put(3, chunk(3), STUDENT)).hasStatus(404));
        });
    }

    @Test
    void onlyTheOneOnStageUploadsAndOnlyTheTeacherPlays() {
        run(() -> {
            for (var other : new Actor[] {TEACHER, ADMIN}) {
                assertThat(open(other, stream)).hasStatus(403).satisfies(code("NOT_YOUR_INVITATION"));
            }
            open(STUDENT, stream);
            assertThat(put(0, chunk(0), TEACHER)).hasStatus(403).satisfies(code("NOT_YOUR_INVITATION"));
            for (var other : new Actor[] {STUDENT, ADMIN}) {
                assertThat(play(other)).hasStatus(403).satisfies(code("NOT_CLASS_TEACHER"));
            }
        });
    }

    @Test
    void aSeatWithoutThatRouteTakesNothing() {
        run(() -> {
            http.classes.route = StageRoute.PEER;
            assertThat(open(STUDENT, stream)).hasStatus(409).satisfies(code("STAGE_ROUTE_NOT_SERVER"));
            assertThat(play(TEACHER)).hasStatus(409).satisfies(code("STAGE_ROUTE_NOT_SERVER"));
            http.classes.seat = SeatStatus.INVITED;
            assertThat(open(STUDENT, stream)).hasStatus(409).satisfies(code("NOT_ON_STAGE"));
        });
    }

    @Test
    void badUploadsAreRefused() {
        run(() -> {
            assertThat(put(0, chunk(0), STUDENT)).hasStatus(404).satisfies(code("STREAM_NOT_FOUND"));
            assertThat(open(STUDENT, stream, "video/webm")).hasStatus(415);
            assertThat(open(STUDENT, stream, "video/mp4\\r\\nX: y")).hasStatus(400);
            open(STUDENT, stream);
            assertThat(open(STUDENT, stream)).hasStatus(201);
            assertThat(open(STUDENT, stream, "video/mp4")).hasStatus(409).satisfies(code("ID_ALREADY_USED"));
            assertThat(put(-1, chunk(0), STUDENT)).hasStatus(400);
            assertThat(put(0, new byte[] {9, 9}, STUDENT)).hasStatus(422).satisfies(code("MEDIA_INVALID"));
            assertThat(put(5, chunk(0), STUDENT)).hasStatus(409).satisfies(code("CHUNK_OUT_OF_ORDER"));
            assertThat(put(0, new byte[64 * 1024 + 1], STUDENT)).hasStatus(413);
            assertThat(put(0, chunk(0), STUDENT)).hasStatus(200);
            assertThat(mvc.get().uri(SEAT + "/streams/" + stream).requestAttr("actor", STUDENT))
                    .bodyJson()
                    .extractingPath("$.nextChunk")
                    .isEqualTo(1);
        });
    }

    @Test
    void aNewStreamReplacesTheOld() {
        run(() -> {
            open(STUDENT, stream);
            put(0, chunk(0), STUDENT);
            open(STUDENT, UUID.randomUUID().toString());

            assertThat(put(1, chunk(1), STUDENT)).hasStatus(409).satisfies(code("STREAM_REPLACED"));
        });
    }

    private void run(Runnable test) {
        http.runner(directory)
                .withPropertyValues("streamlet.media.open-wait=300ms", "streamlet.media.interrupted-after=200ms")
                .run(context -> {
                    mvc = MockMvcTester.from(context);
                    test.run();
                });
    }

    private MvcTestResult open(Actor actor, String id) {
        return open(actor, id, MIME_TYPE);
    }

    private MvcTestResult open(Actor actor, String id, String mimeType) {
        return mvc.post()
                .uri(SEAT + "/streams")
                .requestAttr("actor", actor)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"streamId\": \"" + id + "\", \"mimeType\": \"" + mimeType + "\"}")
                .exchange();
    }

    private MvcTestResult put(int number, byte[] chunk, Actor actor) {
        return mvc.put()
                .uri(SEAT + "/streams/" + stream + "/chunks/" + number)
                .requestAttr("actor", actor)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(chunk)
                .exchange();
    }

    private MvcTestResult play(Actor actor) {
        return mvc.get().uri(SEAT + "/live").requestAttr("actor", actor).exchange();
    }

    private static Consumer<MvcTestResult> code(String code) {
        return result -> assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
