package io.streamlet.bench.timeline;

import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.mesh.BackupParent;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.LowerReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * A class of five hundred people in which a hundred thousand things happen: half of them in the mesh, a third in the chat, the rest hands
 * and connections. The same in every run.
 */
final class GreatClass {

    static final int EVENTS = 100_000;
    static final int PEOPLE = 500;
    static final ClassId ID = new ClassId(new UUID(2, 1));
    static final Instant START = Instant.parse("2025-01-06T08:00:00Z");
    static final long STEP_MILLIS = 100;

    private static final AccountId TEACHER = new AccountId(new UUID(1, 0));
    private static final int HEADS = 50;

    private final Random random = new Random(1);
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>(EVENTS);

    private GreatClass() {}

    static List<DomainEventMessage<?>> events() {
        return new GreatClass().write();
    }

    private List<DomainEventMessage<?>> write() {
        var settings = new ClassSettings(1_000, Visibility.PUBLIC, true, 100, 4);
        classroom(new ClassScheduled(ID, TEACHER, "Ada", "A great class", "", START, 180, settings));
        classroom(new ClassStarted(ID, TEACHER));
        mesh(new MeshOpened(ID, new MeshSource(MeshSource.Kind.TEACHER, 100_000, DeviceClass.HIGH), HEADS, "bench", 1));
        for (int i = 1; i <= PEOPLE; i++) {
            classroom(new ParticipantJoined(ID, account(i), "Student " + i, ParticipantRole.STUDENT));
            mesh(placed(i));
        }
        while (events.size() < EVENTS) {
            happen(1 + random.nextInt(PEOPLE));
        }
        return events;
    }

    private void happen(int who) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> mesh(moved(who));
            case 3 -> mesh(new BackupsAssigned(ID, List.of(new BackupParent(peer(who), head()))));
            case 4, 5 -> mesh(new PeerCapabilityReported(ID, peer(who), capability(5_000 + random.nextInt(20_000))));
            case 6, 7, 8, 9 ->
                say(
                        "chat:" + ID,
                        new MessagePosted(
                                ID,
                                new MessageId(new UUID(4, events.size())),
                                account(who),
                                "Student " + who,
                                ParticipantRole.STUDENT,
                                "How does number " + events.size() + " follow from the one before?",
                                null));
            case 10 -> {
                say("stage:" + ID, new HandRaised(ID, account(who), "Student " + who));
                say("stage:" + ID, new HandLowered(ID, account(who), LowerReason.BY_SELF, account(who)));
            }
            default -> {
                classroom(new ParticipantConnectionLost(ID, account(who)));
                classroom(new ParticipantReconnected(ID, account(who)));
            }
        }
    }

    private PeerPlaced placed(int who) {
        boolean head = who <= HEADS;
        var parent = head ? PeerId.SOURCE : head();
        int hop = head ? 1 : 2;
        return new PeerPlaced(
                ID,
                peer(who),
                account(who),
                capability(20_000),
                PeerRole.A,
                16,
                START,
                parent,
                hop,
                Rendition.ofHop(hop),
                PeerId.SOURCE,
                START,
                why(parent, hop));
    }

    /** heads stay, the others change between them */
    private PeerMoved moved(int someone) {
        int who = HEADS + 1 + someone % (PEOPLE - HEADS);
        var parent = head();
        return new PeerMoved(
                ID,
                peer(who),
                PeerId.SOURCE,
                parent,
                2,
                Rendition.P480,
                PeerId.SOURCE,
                MoveCause.COMPACTED,
                START,
                why(parent, 2));
    }

    private PeerId head() {
        return peer(1 + random.nextInt(HEADS));
    }

    private static Why why(PeerId parent, int hop) {
        return new Why(
                "bench",
                1,
                new Why.Inputs(PEOPLE, HEADS, HEADS, 0, 16),
                List.of(
                        new Why.Candidate(parent, hop, 3, 70),
                        new Why.Candidate(peer(1), hop, 2, 60),
                        new Why.Candidate(peer(2), hop, 1, 50)),
                List.of(new Why.Refused(Why.Refusal.FULL, 12, List.of(peer(3), peer(4)))));
    }

    private static CapabilityReport capability(int uplink) {
        return new CapabilityReport(uplink, 50_000, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
    }

    private static AccountId account(int number) {
        return new AccountId(new UUID(1, number));
    }

    private static PeerId peer(int number) {
        return new PeerId(new UUID(3, number));
    }

    private void classroom(Object event) {
        say(ID.toString(), event);
    }

    private void mesh(Object event) {
        say("mesh:" + ID, event);
    }

    private void say(String stream, Object event) {
        long sequence = sequences.merge(stream, 0L, (last, first) -> last + 1);
        var at = START.plusMillis(STEP_MILLIS * events.size());
        var id = new UUID(9, events.size()).toString();
        events.add(new GenericDomainEventMessage<>(
                "bench", stream, sequence, new GenericEventMessage<>(id, event, Map.of(), at), () -> at));
    }
}
