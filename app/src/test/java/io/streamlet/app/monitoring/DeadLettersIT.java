package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.Person;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * An event that a projector cannot make sense of: here, about a mesh that was never opened. A history with such events cannot
 * be replayed, so this one belongs to an application of its own.
 */
@StreamletTest
@SuppressWarnings("NullAway.Init")
@TestPropertySource(properties = "spring.application.name=dead-letters")
class DeadLettersIT {
    private static final String GROUP = "mesh";
    private static final String LETTERS = "/api/admin/read-models/mesh/dead-letters";

    private final ClassId classId = new ClassId(UUID.randomUUID());
    private final PeerId peer = new PeerId(UUID.randomUUID());
    private final CapabilityReport capability =
            new CapabilityReport(4_000, 20_000, Reachability.DIRECT, DeviceClass.MEDIUM, true, false, false);

    @Autowired
    private EventStore events;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Positions positions;

    @Autowired
    private Api api;

    private Person admin;
    private long sequence;

    @Test
    void it_is_set_aside_with_what_follows_and_caught_up_with_when_mended() {
        publish(placed());
        publish(new PeerCapabilityReported(classId, peer, capability));
        await().untilAsserted(() -> assertThat(letters()).isEqualTo(1));
        publish(new MeshClosed(classId));
        await().untilAsserted(() -> assertThat(letters()).isEqualTo(2));

        retry();
        assertThat(letters()).as("still the same trouble").isEqualTo(2);
        order("/retry", "").requireStatus(202);
        await().untilAsserted(() -> assertThat(ordered()).isZero());
        assertThat(letters()).as("and again").isEqualTo(2);

        jdbc.sql("""
                        insert into projection.mesh
                            (class_id, version, open, source_kind, source_uplink, source_device, feeds, policy, policy_version)
                        values (?, 1, true, 'TEACHER', 0, 'LOW', 0, 'test', 1)""").param(classId.value()).update();
        order("/retry", "").requireStatus(202);
        await().untilAsserted(() -> assertThat(letters()).isZero());
        assertThat(peers()).isZero();
    }

    @Test
    void an_administrator_gives_it_up_and_says_why() {
        publish(placed());
        publish(new PeerCapabilityReported(classId, peer, capability));
        publish(new MeshClosed(classId));
        await().untilAsserted(() -> assertThat(letters()).isEqualTo(2));
        var first = first();
        assertThat(first.path("kind").asString()).isEqualTo("PeerCapabilityReported");
        assertThat(first.path("cause").asString()).isNotEmpty();
        assertThat(first.path("payload").path("classId").asString()).isEqualTo(classId.toString());

        order("/discard", "{\"reason\": \" \"}").requireProblem(ErrorCode.VALIDATION_FAILED);
        order("/discard", "{\"reason\": \"there never was a mesh\"}").requireStatus(202);
        assertThat(letters()).isEqualTo(1);
        assertThat(first().path("letter")).as("the one that waited").isNotEqualTo(first.path("letter"));
        admin.post(path(first) + "/retry").requireProblem(ErrorCode.DEAD_LETTER_NOT_FOUND);
        await().untilAsserted(() -> assertThat(admin.get("/api/admin/timeline?kind=DeadLetterDiscarded")
                        .body())
                .contains(admin.username() + " gave up an event", "there never was a mesh"));
    }

    @Test
    void nothing_else_waits_for_it() {
        publish(placed());
        publish(new PeerCapabilityReported(classId, peer, capability));
        await().untilAsserted(() -> assertThat(letters()).isEqualTo(1));
        var other = new DeadLettersIT();
        other.events = events;
        other.jdbc = jdbc;
        other.publish(other.placed());
        await().untilAsserted(() -> assertThat(other.peers()).isEqualTo(1));
        other.publish(new MeshClosed(other.classId));
        await().untilAsserted(() -> assertThat(other.peers()).isZero());
    }

    @BeforeEach
    void admin() {
        admin = api.someone(Role.ADMIN);
    }

    /** about the letter that the others wait for */
    private Answer order(String what, String body) {
        var path = path(first()) + what;
        return body.isEmpty() ? admin.post(path) : admin.post(path, body);
    }

    private JsonNode first() {
        return admin.get(LETTERS).requireStatus(200).json().path("letters").path(0);
    }

    private static String path(JsonNode letter) {
        return LETTERS + "/" + letter.path("letter").asString();
    }

    private int ordered() {
        return jdbc.sql("select count(*) from axon.dead_letter_retry")
                .query(Integer.class)
                .single();
    }

    @AfterEach
    void discard() {
        jdbc.sql("delete from axon.dead_letter").update();
    }

    private void retry() {
        var letters = processing.sequencedDeadLetterProcessor(GROUP).orElseThrow();
        while (letters.processAny()) {
            assertThat(letters()).isLessThan(10);
        }
    }

    private long letters() {
        return positions.deadLetters().getOrDefault(GROUP, 0L);
    }

    private long peers() {
        return jdbc.sql("select count(*) from projection.mesh_peer where class_id = ?")
                .param(classId.value())
                .query(Long.class)
                .single();
    }

    private void publish(MeshEvent event) {
        events.publish(new GenericDomainEventMessage<>("Mesh", "mesh:" + classId, sequence++, event));
    }

    private PeerPlaced placed() {
        var now = Instant.now();
        return new PeerPlaced(
                classId,
                peer,
                new AccountId(UUID.randomUUID()),
                capability,
                PeerRole.B,
                2,
                now,
                PeerId.SOURCE,
                1,
                Rendition.P720,
                PeerId.SOURCE,
                now,
                new Why("test", 1, new Why.Inputs(0, 0, 1, 0, 2), List.of(), List.of()));
    }
}
