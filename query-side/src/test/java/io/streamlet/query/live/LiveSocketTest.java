package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.live.AccountChanged;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OverHttp
@Timeout(180)
class LiveSocketTest {

    private final Actor teacher = Samples.actor(Role.TEACHER);
    private final Actor ann = Samples.actor(Role.STUDENT);

    @LocalServerPort
    private int port;

    @Autowired
    private FakeProjections projections;

    @Autowired
    private LiveTestApplication.FakeClassroom classroom;

    private ClassId classId = Samples.classId();
    private String chat = "";

    @BeforeEach
    void aLiveClassWithAnn() {
        LiveTestApplication.ACTORS.put(teacher.accountId(), teacher);
        LiveTestApplication.ACTORS.put(ann.accountId(), ann);
        projections.account(teacher);
        projections.account(ann);
        classId = projections.liveClass(teacher);
        projections.joined(classId, ann.accountId());
        chat = "class/" + classId + "/chat";
    }

    @Test
    void compressionIsNotAgreedTo() throws Exception {
        var handshake = """
                GET /ws?ticket=%s HTTP/1.1
                Host: localhost:%d
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Protocol: streamlet.v1
                Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits

                """.formatted(LiveClient.ticket(port, ann), port).replace("\n", "\r\n");
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            var head = Stream.generate(() -> line(answer))
                    .takeWhile(line -> !line.isEmpty())
                    .toList();

            assertThat(head).first().asString().contains(" 101");
            assertThat(head).noneMatch(line -> line.contains("deflate"));
        }
    }

    private static String line(BufferedReader reader) {
        try {
            return Objects.requireNonNull(reader.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theHandshakeIsRefusedWithoutAValidTicket() throws Exception {
        assertThat(LiveClient.refusedWith(port, null, null, "streamlet.v1")).isEqualTo(401);
        assertThat(LiveClient.refusedWith(port, "made-up", null, "streamlet.v1"))
                .isEqualTo(401);
        var ticket = LiveClient.ticket(port, ann);
        assertThat(LiveClient.refusedWith(port, ticket, null, "streamlet.v1")).isEqualTo(101);
        assertThat(LiveClient.refusedWith(port, ticket, null, "streamlet.v1")).isEqualTo(401);
    }

    @Test
    void theHandshakeIsRefusedFromForeignPagesAndUsesTheTicketUp() throws Exception {
        var ticket = LiveClient.ticket(port, ann);
        assertThat(LiveClient.refusedWith(port, ticket, "https://evil.example", "streamlet.v1"))
                .isEqualTo(403);
        assertThat(LiveClient.refusedWith(port, ticket, null, "streamlet.v1")).isEqualTo(401);
        assertThat(LiveClient.refusedWith(port, LiveClient.ticket(port, ann), "null", "streamlet.v1"))
                .isEqualTo(403);
        assertThat(LiveClient.refusedWith(
                        port, LiveClient.ticket(port, ann), "http://localhost:" + port, "streamlet.v1"))
                .isEqualTo(101);
        assertThat(LiveClient.refusedWith(port, LiveClient.ticket(port, ann), "https://friend.example", "streamlet.v1"))
                .isEqualTo(101);
    }

    @Test
    void theHandshakeIsRefusedInAnotherProtocol() throws Exception {
        assertThat(LiveClient.refusedWith(port, LiveClient.ticket(port, ann), null, null))
                .isEqualTo(400);
        assertThat(LiveClient.refusedWith(port, LiveClient.ticket(port, ann), null, "streamlet.v2"))
                .isEqualTo(400);
    }

    @Test
    void aTopicIsSnapshotThenUpdatesAndCanBeResumed() throws Exception {
        JsonNode snapshot;
        try (var client = LiveClient.open(port, ann)) {
            client.send(subscribe(chat, ""));
            snapshot = client.next();
            assertThat(brief(snapshot)).isEqualTo("snapshot 0");
            update(1);
            update(2);
            assertThat(brief(client.next())).isEqualTo("update 1");
            assertThat(brief(client.next())).isEqualTo("update 2");
        }
        update(3);
        try (var again = LiveClient.open(port, ann)) {
            again.send(subscribe(
                    chat, ",\"resume\":{\"epoch\":\"" + snapshot.get("epoch").asString() + "\",\"seq\":2}"));
            assertThat(brief(again.next())).isEqualTo("resumed 2");
            assertThat(brief(again.next())).isEqualTo("update 3");
            again.send("{\"type\":\"unsubscribe\",\"topic\":\"" + chat + "\"}");
            assertThat(again.next().get("type").asString()).isEqualTo("unsubscribed");
        }
    }

    @Test
    void badFramesAreAnsweredAndTheSocketStays() throws Exception {
        try (var client = LiveClient.open(port, ann)) {
            for (var bad : new String[] {"{", "", "[]", "{\"type\":\"drop\"}", "{\"type\":\"pong\",\"x\":1}"}) {
                client.send(bad);
                assertThat(client.next().get("code").asString()).isEqualTo("FRAME_INVALID");
            }
            assertThat(refusal(client, "nonsense")).isEqualTo("TOPIC_UNKNOWN");
            assertThat(refusal(client, "accounts")).isEqualTo("FORBIDDEN");
            assertThat(refusal(client, "class/" + Samples.classId())).isEqualTo("CLASS_NOT_FOUND");
            var foreign = "class/" + projections.liveClass(teacher) + "/chat";
            assertThat(refusal(client, foreign)).isEqualTo("NOT_A_PARTICIPANT");
            client.send(subscribe("catalogue", ""));
            assertThat(brief(client.next())).isEqualTo("snapshot 0");
        }
    }

    @Test
    void aFrameInPartsIsRead() throws Exception {
        try (var client = LiveClient.open(port, ann)) {
            client.sendInParts("{\"type\":\"subscribe\",", "\"topic\":\"me\"}");
            assertThat(brief(client.next())).isEqualTo("snapshot 0");
        }
    }

    @Test
    void anOversizeFrameClosesTheSocket() throws Exception {
        try (var client = LiveClient.open(port, ann)) {
            client.send("x".repeat(200 * 1024));
            assertThat(client.closeCode()).isEqualTo(4003);
        }
    }

    @Test
    void aFloodClosesTheSocket() throws Exception {
        try (var client = LiveClient.open(port, ann)) {
            for (int i = 0; i < 120 && !Thread.interrupted(); i++) {
                try {
                    client.send("{\"type\":\"pong\"}");
                } catch (RuntimeException e) {
                    break; // closed already
                }
            }
            assertThat(client.closeCode()).isEqualTo(4003);
        }
    }

    @Test
    void presenceEndsAfterTheGracePeriod() throws Exception {
        try (var client = LiveClient.open(port, ann)) {
            client.send("{\"type\":\"attend\",\"classId\":\"" + classId + "\"}");
            assertThat(client.next().get("type").asString()).isEqualTo("attending");
        }
        await().untilAsserted(() -> assertThat(classroom.leaves)
                .contains(new LeaveClass(classId, ann.accountId(), LeaveReason.CONNECTION_LOST)));
    }

    @Test
    void anAccountThatIsDisabledIsCutOff() throws Exception {
        try (var client = LiveClient.open(port, ann)) {
            var account = Objects.requireNonNull(projections.accounts.get(ann.accountId()));
            var disabled = new AccountView(
                    account.accountId(),
                    account.username(),
                    account.displayName(),
                    account.role(),
                    false,
                    false,
                    account.registeredAt());
            var unusedTicket = LiveClient.ticket(port, ann);
            projections.emit(new WatchAccounts(), new AccountChanged(disabled));

            assertThat(client.closeCode()).isEqualTo(4001);
            assertThat(LiveClient.refusedWith(port, unusedTicket, null, "streamlet.v1"))
                    .isEqualTo(401);
        }
    }

    private void update(int number) {
        projections.emit(new WatchChat(classId), Samples.update(number));
    }

    private static String refusal(LiveClient client, String topic) throws InterruptedException {
        client.send(subscribe(topic, ""));
        var error = client.next();
        assertThat(error.get("type").asString()).isEqualTo("error");
        assertThat(error.get("ref").asString()).isEqualTo(topic);
        return error.get("code").asString();
    }

    private static String subscribe(String topic, String more) {
        return "{\"type\":\"subscribe\",\"topic\":\"" + topic + "\"" + more + "}";
    }

    private static String brief(JsonNode frame) {
        return frame.get("type").asString() + " " + frame.path("seq").asLong();
    }
}
