package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Chunks;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What sockets and uploads send that they should not. */
@StreamletTest
class BadStreamsIT {
    @Autowired
    private Api api;

    @Test
    void handshakes_of_strangers_and_used_tickets_are_refused() {
        Person person = api.someone(Role.STUDENT);
        String ticket = ticket(person);
        assertThat(handshake(ticket, null, LiveSocket.PROTOCOL)).isEqualTo(101);
        assertThat(handshake(ticket, null, LiveSocket.PROTOCOL)).as("again").isEqualTo(401);
        assertThat(handshake(ticket(person), "https://evil.example", LiveSocket.PROTOCOL))
                .isEqualTo(403);
        assertThat(handshake(ticket(person), "null", LiveSocket.PROTOCOL)).isEqualTo(403);
        assertThat(handshake(ticket(person), api.base().toString(), LiveSocket.PROTOCOL))
                .as("own page")
                .isEqualTo(101);
        assertThat(handshake(ticket(person), null, null)).isEqualTo(400);
        assertThat(handshake(ticket(person), null, "streamlet.v0")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"type\": \"welcome\"}",
                "{\"type\": \"subscribe\"}",
                "{\"type\": \"subscribe\", \"topic\": 7}",
                "{\"type\": \"subscribe\", \"topic\": \"me\", \"extra\": 1}",
                "{\"type\": \"attend\", \"classId\": \"x\"}",
                "{\"type\": \"pong\"} {\"type\": \"pong\"}"
            })
    void a_broken_frame_is_refused_and_the_socket_stays(String frame) {
        try (LiveSocket socket = api.someone(Role.STUDENT).connect()) {
            socket.send(frame);
            JsonNode error = socket.next("error");
            assertThat(error.path("code").asString()).isEqualTo(ErrorCode.FRAME_INVALID.name());
            assertThat(error.toString()).doesNotContain("Exception", "io.streamlet", "jackson");
            assertThat(socket.outcomeOf("me")).isEqualTo("snapshot");
        }
    }

    @Test
    void there_are_only_the_topics_there_are() {
        try (LiveSocket socket = api.someone(Role.STUDENT).connect()) {
            for (String topic :
                    new String[] {"", "everything", "class/", "class/x", "CATALOGUE", "class/../accounts"}) {
                assertThat(socket.outcomeOf(topic)).as(topic).isEqualTo(ErrorCode.TOPIC_UNKNOWN.name());
            }
            assertThat(socket.outcomeOf("class/00000000-0000-0000-0000-000000000000"))
                    .isEqualTo(ErrorCode.CLASS_NOT_FOUND.name());
        }
    }

    @Test
    void an_oversize_frame_ends_the_socket() {
        Person person = api.someone(Role.STUDENT);
        try (LiveSocket large = person.connect()) {
            large.send("{\"type\": \"subscribe\", \"topic\": \"" + "x".repeat(20_000) + "\"}");
            assertThat(large.closeCode()).isEqualTo(4003);
        }
    }

    @Test
    void broken_media_is_refused_and_the_upload_goes_on() {
        Room room = api.someone(Role.TEACHER).goLive("Media");
        String stream = room.path() + "/streams/" + room.stream();
        byte[] fragment = Chunks.chunk(2);

        put(room, stream, 2, "no media at all".getBytes(StandardCharsets.UTF_8))
                .requireProblem(ErrorCode.MEDIA_INVALID);
        put(room, stream, 2, Arrays.copyOf(fragment, fragment.length - 5)).requireProblem(ErrorCode.MEDIA_INVALID);
        put(room, stream, 2, Chunks.chunk(1)).requireProblem(ErrorCode.MEDIA_INVALID);
        Answer early = put(room, stream, 3, Chunks.chunk(3)).requireProblem(ErrorCode.CHUNK_OUT_OF_ORDER);
        assertThat(early.json().path("fields").path("nextChunk").asString()).isEqualTo("2");
        put(room, stream, 2, new byte[8 * 1024 * 1024 + 1]).requireProblem(ErrorCode.PAYLOAD_TOO_LARGE);

        assertThat(put(room, stream, 2, fragment)
                        .requireStatus(200)
                        .json()
                        .path("nextChunk")
                        .asInt())
                .isEqualTo(3);
        room.teacher()
                .post(room.path() + "/streams", "{\"mimeType\": \"text/html\"}")
                .requireProblem(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    private static Answer put(Room room, String stream, int number, byte[] bytes) {
        return room.teacher().putBytes(stream + "/chunks/" + number, bytes);
    }

    private int handshake(String ticket, @Nullable String origin, @Nullable String protocol) {
        return LiveSocket.handshake(api.base(), ticket, origin, protocol);
    }

    private static String ticket(Person person) {
        return person.post("/api/live/tickets").requireStatus(201).text("ticket");
    }
}
