package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mesh as its pages see it: over real sockets, planned by the real policy. */
@StreamletTest
class MeshFlowIT {
    private static final String SOURCE = "00000000-0000-0000-0000-000000000000";
    private static final String STRONG = capability("HIGH");
    private static final String WEAK = capability("LOW");

    @Autowired
    private Api api;

    private final Map<String, LiveSocket> sockets = new LinkedHashMap<>();

    @Test
    void peers_are_placed_speak_with_their_neighbours_and_are_moved_when_one_dies() {
        Person teacher = api.someone(Role.TEACHER);
        Room room = teacher.goLive("Mesh");
        LiveSocket source = attending(teacher, room);
        // 10 Mbit/s of a small device: two feeds
        source.send(frame(
                "mesh-source",
                room,
                "\"source\": {\"kind\": \"TEACHER\", \"uplinkKbps\": 10000, \"device\": \"LOW\"}"));
        assertThat(source.next("mesh-place").path("peerId").asString()).isEqualTo(SOURCE);

        String relay = join(room, STRONG);
        assertThat(placeOf(relay).path("parent").asString()).isEqualTo(SOURCE);
        assertThat(source.next(place -> place.path("children").size() == 1)
                        .at("/children/0/peerId")
                        .asString())
                .isEqualTo(relay);
        String second = join(room, WEAK);
        String third = join(room, WEAK);
        await().until(() ->
                room.teacher().get(room.path() + "/mesh").json().path("peers").size() == 3);
        String child = childOf(relay, room);
        assertThat(child).as("fed by the relay").isIn(second, third);
        String other = child.equals(second) ? third : second;

        speak(room, relay, child);
        socket(other).send(signal(room, child, "offer"));
        JsonNode refused = socket(other).next("error");
        assertThat(refused.path("code").asString()).isEqualTo("SIGNAL_NOT_ALLOWED");
        assertThat(refused.path("ref").asString()).isEqualTo(room.classId().toString());
        operate(room, relay, child, other);

        socket(relay).close();
        JsonNode moved = socket(child)
                .next(frame -> frame.path("type").asString().equals("mesh-place")
                        && !frame.path("parent").asString().equals(relay));
        assertThat(moved.path("parent").asString()).isEqualTo(SOURCE);
        await().untilAsserted(() -> assertThat(room.teacher()
                        .get(room.path() + "/mesh")
                        .json()
                        .path("peers")
                        .valueStream()
                        .map(peer -> peer.path("peerId").asString()))
                .contains(child)
                .doesNotContain(relay));
        room.teacher().post(room.path() + "/end").requireStatus(200);
        assertThat(socket(child).next("mesh-gone").path("reason").isNull()).isTrue();
    }

    /** nothing that changes who feeds whom */
    private void operate(Room room, String relay, String child, String other) {
        String peers = room.path() + "/mesh/peers/";
        Person operator = room.teacher();
        operator.post(peers + child + "/move", parent(relay)).requireStatus(204);
        operator.post(peers + relay + "/move", parent(child)).requireProblem(ErrorCode.ILLEGAL_PARENT);
        operator.post(peers + child + "/move", parent(other)).requireProblem(ErrorCode.ILLEGAL_PARENT);
        operator.post(peers + child + "/move", "{}").requireProblem(ErrorCode.VALIDATION_FAILED);
        operator.post(peers + UUID.randomUUID() + "/move", parent(relay)).requireProblem(ErrorCode.PEER_UNKNOWN);
        operator.post(peers + relay + "/limit", "{\"role\": \"Z\"}").requireProblem(ErrorCode.MALFORMED_REQUEST);
        operator.post(peers + relay + "/limit", "{\"role\": \"B\"}").requireStatus(204);
        operator.post(peers + other + "/disconnect").requireStatus(204);
        assertThat(socket(other).next("mesh-gone").path("reason").asString()).isEqualTo("REMOVED");
        JsonNode health =
                operator.get(room.path() + "/mesh/health").requireStatus(200).json();
        assertThat(health.at("/clusters/0/head").asString()).isEqualTo(relay);
        assertThat(health.at("/clusters/0/size").asInt()).isEqualTo(2);
    }

    private static String parent(String peer) {
        return "{\"parent\": \"" + peer + "\"}";
    }

    private void speak(Room room, String parent, String child) {
        socket(parent).send(signal(room, child, "offer"));
        JsonNode offer = socket(child).next("signal");
        assertThat(offer.path("from").asString()).isEqualTo(parent);
        assertThat(offer.path("kind").asString()).isEqualTo("offer");
        socket(child).send(signal(room, parent, "answer"));
        assertThat(socket(parent).next("signal").path("from").asString()).isEqualTo(child);
    }

    /** joins the class, then its mesh, as somebody new */
    private String join(Room room, String capability) {
        Person student = api.someone(Role.STUDENT);
        room.joinedBy(student);
        LiveSocket socket = attending(student, room);
        String peer = UUID.randomUUID().toString();
        sockets.put(peer, socket);
        socket.send(frame("mesh-join", room, "\"peerId\": \"" + peer + "\", \"capability\": " + capability));
        return peer;
    }

    private static LiveSocket attending(Person person, Room room) {
        LiveSocket socket = person.connect();
        socket.send("{\"type\": \"attend\", \"classId\": \"" + room.classId() + "\"}");
        socket.next("attending");
        return socket;
    }

    private JsonNode placeOf(String peer) {
        return socket(peer).next("mesh-place");
    }

    private static String childOf(String parent, Room room) {
        return room.teacher()
                .get(room.path() + "/mesh")
                .json()
                .path("peers")
                .valueStream()
                .filter(peer -> peer.path("parent").asString().equals(parent))
                .map(peer -> peer.path("peerId").asString())
                .findFirst()
                .orElse("");
    }

    private LiveSocket socket(String peer) {
        return Objects.requireNonNull(sockets.get(peer));
    }

    private static String signal(Room room, String to, String kind) {
        return frame("signal", room, "\"to\": \"" + to + "\", \"kind\": \"" + kind + "\", \"payload\": \"sdp\"");
    }

    private static String frame(String type, Room room, String more) {
        return "{\"type\": \"" + type + "\", \"classId\": \"" + room.classId() + "\", " + more + "}";
    }

    private static String capability(String device) {
        return "{\"uplinkKbps\": 20000, \"downlinkKbps\": 0, \"reachability\": \"DIRECT\", \"device\": \"" + device
                + "\", \"consent\": true, \"metered\": false, \"hidden\": false}";
    }
}
