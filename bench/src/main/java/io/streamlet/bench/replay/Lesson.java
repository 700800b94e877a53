package io.streamlet.bench.replay;

import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.ViewerCounts;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.mesh.BackupParent;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshClosed;
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
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.LowerReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** One class of forty people, in which a thousand things happen: a third in the mesh, a third in the chat. */
final class Lesson {

    private static final int PEOPLE = 40;
    private static final int HAPPENINGS = 850;
    private static final int HEADS = 6;

    private record Said(MessageId message, AccountId author) {}

    private final int number;
    private final ClassId id;
    private final Random random;
    private final Stream stream;
    private final List<Said> messages = new ArrayList<>();
    private final int first;
    private int posted;

    Lesson(int number, Instant start) {
        this.number = number;
        this.id = new ClassId(new UUID(2, number));
        this.random = new Random(number);
        this.stream = new Stream(start, number + 1L);
        this.first = 1 + random.nextInt(Year.PEOPLE - 1);
    }

    List<DomainEventMessage<?>> write() {
        var teacher = Year.account(0);
        var settings = new ClassSettings(200, Visibility.PUBLIC, true, 50, 4);
        classroom(new ClassScheduled(id, teacher, "Ada", "Class " + number, "", stream.now(), 60, settings));
        for (int i = 0; i < 5; i++) {
            classroom(new ClassFollowed(id, account(i)));
        }
        classroom(new ClassStarted(id, teacher));
        classroom(new ParticipantJoined(id, teacher, "Ada", ParticipantRole.TEACHER));
        mesh(new MeshOpened(id, new MeshSource(MeshSource.Kind.TEACHER, 50_000, DeviceClass.HIGH), HEADS, "bench", 1));
        var picture = new StreamId(new UUID(5, number));
        stream.say("media:" + id, new StreamWentOnline(id, picture, "video/mp4"));
        stream.say("recording:" + id, new RecordingStarted(id));
        for (int i = 0; i < PEOPLE; i++) {
            classroom(new ParticipantJoined(id, account(i), "Pupil " + i, ParticipantRole.STUDENT));
            mesh(placed(i));
        }
        for (int i = 0; i < HAPPENINGS; i++) {
            happen(random.nextInt(PEOPLE));
        }
        for (int i = 0; i < PEOPLE / 2; i++) {
            classroom(new ParticipantLeft(id, account(i), ParticipantRole.STUDENT, LeaveReason.LEFT));
        }
        mesh(new MeshClosed(id));
        classroom(new ClassEnded(id, EndReason.BY_TEACHER, teacher));
        stream.say("media:" + id, new StreamWentOffline(id, picture, OfflineCause.CLASS_ENDED));
        stream.say("recording:" + id, new RecordingSealed(id, 3_600_000, 900_000_000, 1));
        stream.say("recording:" + id, new RecordingPublished(id));
        return stream.events();
    }

    private void happen(int who) {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> mesh(moved(who));
            case 3 -> mesh(new BackupsAssigned(id, List.of(new BackupParent(peer(who), head()))));
            case 4, 5, 6 -> mesh(new PeerCapabilityReported(id, peer(who), capability(5_000 + random.nextInt(20_000))));
            case 7, 8, 9, 10, 11 -> chat(who);
            case 12 -> {
                if (!messages.isEmpty()) {
                    var any = messages.get(random.nextInt(messages.size()));
                    talk(
                            random.nextBoolean()
                                    ? new MessageEdited(id, any.message, any.author, "better said")
                                    : deleted(any));
                }
            }
            case 13, 14 -> {
                stage(new HandRaised(id, account(who), "Pupil " + who));
                stage(new HandLowered(id, account(who), LowerReason.BY_SELF, account(who)));
            }
            case 15, 16 -> {
                classroom(new ParticipantConnectionLost(id, account(who)));
                classroom(new ParticipantReconnected(id, account(who)));
            }
            case 17 ->
                stream.say("analytics:" + id, new DeliverySampled(id, new UUID(number, random.nextLong()), sample()));
            default -> chat(who);
        }
    }

    private void chat(int who) {
        var message = new MessageId(new UUID((4L << 32) + number, posted++));
        messages.add(new Said(message, account(who)));
        talk(new MessagePosted(
                id,
                message,
                account(who),
                "Pupil " + who,
                ParticipantRole.STUDENT,
                "How does number " + posted + " follow from the one before?",
                null));
    }

    private MessageDeleted deleted(Said said) {
        messages.remove(said);
        return new MessageDeleted(id, said.message, Year.account(0));
    }

    private DeliverySample sample() {
        return new DeliverySample(
                60,
                new ViewerCounts(random.nextInt(9), 0, random.nextInt(4), random.nextInt(4), 1),
                random.nextInt(5_000_000),
                random.nextInt(1_000_000),
                List.of(new DeliverySample.Carried(
                        account(1), List.of(new DeliverySample.Share(account(2), random.nextInt(1_000_000))))),
                List.of(random.nextInt(3_000), random.nextInt(900)),
                random.nextInt(3),
                random.nextInt(2_000),
                random.nextInt(4),
                random.nextInt(2));
    }

    private PeerPlaced placed(int who) {
        boolean isHead = who < HEADS;
        var parent = isHead ? PeerId.SOURCE : head();
        int hop = isHead ? 1 : 2;
        return new PeerPlaced(
                id,
                peer(who),
                account(who),
                capability(20_000),
                PeerRole.A,
                16,
                stream.now(),
                parent,
                hop,
                Rendition.ofHop(hop),
                PeerId.SOURCE,
                stream.now(),
                why(parent, hop));
    }

    /** heads stay, the others change between them */
    private PeerMoved moved(int someone) {
        int who = HEADS + someone % (PEOPLE - HEADS);
        var parent = head();
        return new PeerMoved(
                id,
                peer(who),
                PeerId.SOURCE,
                parent,
                2,
                Rendition.ofHop(2),
                PeerId.SOURCE,
                MoveCause.COMPACTED,
                stream.now(),
                why(parent, 2));
    }

    private Why why(PeerId parent, int hop) {
        return new Why(
                "bench",
                1,
                new Why.Inputs(PEOPLE, HEADS, HEADS, 0, 16),
                List.of(new Why.Candidate(parent, hop, 3, 70), new Why.Candidate(peer(1), hop, 2, 60)),
                List.of(new Why.Refused(Why.Refusal.FULL, 12, List.of(peer(3), peer(4)))));
    }

    private static CapabilityReport capability(int uplink) {
        return new CapabilityReport(uplink, 50_000, Reachability.DIRECT, DeviceClass.HIGH, true, false, false);
    }

    private AccountId account(int who) {
        return Year.account(1 + (first + who) % (Year.PEOPLE - 1));
    }

    private PeerId peer(int who) {
        return new PeerId(new UUID((3L << 32) + number, who + 1L));
    }

    private PeerId head() {
        return peer(random.nextInt(HEADS));
    }

    private void classroom(Object event) {
        stream.say(id.toString(), event);
    }

    private void mesh(Object event) {
        stream.say("mesh:" + id, event);
    }

    private void talk(Object event) {
        stream.say("conversation:" + id, event);
    }

    private void stage(Object event) {
        stream.say("stage:" + id, event);
    }
}
