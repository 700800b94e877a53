package io.streamlet.bench.analytics;

import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.ViewerCounts;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.mesh.Why;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageRoute;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * A year of a school: classes of an hour with a hundred people out of two thousand, each with everything that happens in a class, from
 * the losses of connections to the samples of the delivery. The same class is the same in every run.
 */
final class School {

    static final int CLASSES = 1_000;
    static final int PEOPLE = 100;
    static final int STUDENTS = 2_000;
    static final Instant BEGIN = Instant.parse("2025-01-06T08:00:00Z");
    static final Instant END = BEGIN.plus(Duration.ofDays(365));

    private static final int MINUTES = 60;
    private static final AccountId TEACHER = account(STUDENTS);
    private static final ClassSettings SETTINGS = new ClassSettings(200, Visibility.PUBLIC, true, 50, 4);

    private final ClassId classId;
    private final Random random;
    private final Instant start;
    private final List<AccountId> people = new ArrayList<>();
    private final Map<Object, Long> sequences = new HashMap<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();

    private School(int number) {
        this.classId = classId(number);
        this.random = new Random(number);
        this.start = BEGIN.plus(Duration.between(BEGIN, END).dividedBy(CLASSES).multipliedBy(number));
    }

    static ClassId classId(int number) {
        return new ClassId(new UUID(2, number));
    }

    static AccountId account(int number) {
        return new AccountId(new UUID(1, number));
    }

    /** the events of one class, in order */
    static List<DomainEventMessage<?>> classNumber(int number) {
        return new School(number).write();
    }

    private List<DomainEventMessage<?>> write() {
        say(start, new ClassScheduled(classId, TEACHER, "Ada", "Class " + classId, "", start, MINUTES, SETTINGS));
        say(start, new ClassStarted(classId, TEACHER));
        say(start, new ParticipantJoined(classId, TEACHER, "Ada", ParticipantRole.TEACHER));
        int first = random.nextInt(STUDENTS);
        for (int i = 0; i < PEOPLE; i++) {
            var who = account((first + i * 7) % STUDENTS);
            people.add(who);
            attend(who);
        }
        for (int minute = 1; minute <= MINUTES; minute++) {
            say(minute(minute), new DeliverySampled(classId, new UUID(minute, random.nextLong()), sample()));
        }
        for (int i = 0; i < 5; i++) {
            visitStage(people.get(random.nextInt(PEOPLE)), 5 + i * 10);
        }
        say(minute(MINUTES), new ClassEnded(classId, EndReason.BY_TEACHER, TEACHER));
        say(minute(MINUTES + 1), new RecordingSealed(classId, 3_600_000, 900_000_000, 1));
        say(minute(MINUTES + 1), new RecordingPublished(classId));
        events.sort(Comparator.comparing(DomainEventMessage::getTimestamp));
        return numbered();
    }

    private void attend(AccountId who) {
        say(second(random.nextInt(600)), new ParticipantJoined(classId, who, "Student", ParticipantRole.STUDENT));
        var peer = new PeerId(new UUID(3, random.nextLong()));
        say(second(610), placed(who, peer));
        for (int i = 0; i < 2; i++) {
            int lost = 700 + i * 1_000 + random.nextInt(900);
            say(second(lost), new ParticipantConnectionLost(classId, who));
            say(second(lost + 1 + random.nextInt(20)), new ParticipantReconnected(classId, who));
            say(second(lost + 1), moved(peer));
        }
        for (int i = 0; i < 3; i++) {
            var message = new MessageId(new UUID(4, random.nextLong()));
            say(
                    second(620 + random.nextInt(2_800)),
                    new MessagePosted(classId, message, who, "Student", ParticipantRole.STUDENT, "Hello", null));
        }
        int hand = 620 + random.nextInt(2_800);
        say(second(hand), new HandRaised(classId, who, "Student"));
        say(second(hand + 20), new HandLowered(classId, who, LowerReason.BY_SELF, who));
        if (random.nextInt(3) == 0) {
            say(second(3_500), new ParticipantLeft(classId, who, ParticipantRole.STUDENT, LeaveReason.LEFT));
        }
        say(second(3_550), new PeerDeparted(classId, peer, DepartureReason.LEFT));
    }

    private void visitStage(AccountId who, int minute) {
        var seat = new InvitationId(new UUID(5, random.nextLong()));
        say(minute(minute), new StageJoined(classId, seat, who, StageRoute.PEER));
        say(minute(minute + 4), new StageLeft(classId, seat, who, StageEndReason.LEFT, who));
    }

    private PeerPlaced placed(AccountId who, PeerId peer) {
        var capability = new CapabilityReport(20_000, 0, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
        return new PeerPlaced(
                classId,
                peer,
                who,
                capability,
                PeerRole.A,
                8,
                start,
                PeerId.SOURCE,
                1,
                Rendition.P720,
                PeerId.SOURCE,
                start,
                why());
    }

    private PeerMoved moved(PeerId peer) {
        return new PeerMoved(
                classId,
                peer,
                PeerId.SOURCE,
                PeerId.SOURCE,
                1,
                Rendition.P720,
                PeerId.SOURCE,
                MoveCause.PARENT_GONE,
                start,
                why());
    }

    private static Why why() {
        return new Why("bench", 1, new Why.Inputs(0, 0, 0, 0, 0), List.of(), List.of());
    }

    /** ten relays carry four each */
    private DeliverySample sample() {
        var carried = IntStream.range(0, 10)
                .mapToObj(relay -> new DeliverySample.Carried(
                        people.get(relay),
                        IntStream.range(0, 4)
                                .mapToObj(child -> new DeliverySample.Share(
                                        people.get(10 + relay * 4 + child), 6_000_000 + random.nextInt(1_000_000)))
                                .toList()))
                .toList();
        return new DeliverySample(
                60,
                new ViewerCounts(50, 0, 10, 30, 10),
                300_000_000,
                60_000_000,
                carried,
                List.of(400 + random.nextInt(900), 300 + random.nextInt(400)),
                random.nextInt(3),
                random.nextInt(2_000),
                5,
                random.nextInt(2));
    }

    private Instant second(int second) {
        return start.plusSeconds(second).plusMillis(random.nextInt(1_000));
    }

    private Instant minute(int minute) {
        return start.plusSeconds(60L * minute);
    }

    private void say(Instant at, Object event) {
        events.add(new GenericDomainEventMessage<>(
                "bench", stream(event), 0, new GenericEventMessage<>("", event, Map.of(), at), () -> at));
    }

    private List<DomainEventMessage<?>> numbered() {
        var numbered = new ArrayList<DomainEventMessage<?>>(events.size());
        for (var event : events) {
            long sequence = sequences.merge(event.getAggregateIdentifier(), 0L, (last, first) -> last + 1);
            numbered.add(new GenericDomainEventMessage<>(
                    "bench", event.getAggregateIdentifier(), sequence, event, event::getTimestamp));
        }
        return numbered;
    }

    private String stream(Object event) {
        return switch (event) {
            case ClassroomEvent _ignored -> "class:" + classId;
            case StageEvent _ignored -> "stage:" + classId;
            case MeshEvent _ignored -> "mesh:" + classId;
            case ConversationEvent _ignored -> "conversation:" + classId;
            case RecordingEvent _ignored -> "recording:" + classId;
            default -> "analytics:" + classId;
        };
    }
}
