package io.streamlet.projection;

import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.ViewerCounts;
import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.conversation.ChatLocked;
import io.streamlet.contracts.conversation.ChatUnlocked;
import io.streamlet.contracts.conversation.MessageDeleted;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.conversation.SlowModeChanged;
import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.LowerReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Some years of a school, as its aggregates could have told them; the same seed tells the same. */
public class RandomHistory {

    private static final int ACCOUNTS = 8;

    private final Random random;
    private final History history = new History(ProjectionApplication.NOW);
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private int ids;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    public static List<DomainEventMessage<?>> of(long seed, int size) {
        return new RandomHistory(seed).write(size);
    }

    private List<DomainEventMessage<?>> write(int size) {
        IntStream.range(1, ACCOUNTS)
                .forEach(n -> say(new AccountRegistered(Some.account(n), "user" + n, "User " + n, Role.STUDENT)));
        var classes = new ArrayList<Lesson>();
        while (events.size() < size) {
            if (classes.size() < 2 || random.nextInt(40) == 0) {
                classes.add(new Lesson());
            } else if (random.nextInt(12) == 0) {
                identity();
            } else {
                pick(classes).go();
            }
        }
        return events;
    }

    private void identity() {
        var who = Some.account(1 + random.nextInt(ACCOUNTS - 1));
        say(
                switch (random.nextInt(4)) {
                    case 0 -> new DisplayNameChanged(who, "Name " + ids++);
                    case 1 -> new RoleChanged(who, Role.STUDENT, pick(List.of(Role.values())), Some.TEACHER);
                    case 2 -> new AccountDisabled(who, Some.TEACHER);
                    default -> new AccountEnabled(who, Some.TEACHER);
                });
    }

    private void say(Object event) {
        events.add(history.next(event));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T any(Set<T> from) {
        return from.isEmpty() ? null : pick(List.copyOf(from));
    }

    private UUID id() {
        return new UUID(9, ids++);
    }

    /** One class, as far as needed to say only what could happen next. */
    private class Lesson {

        private final ClassId id = new ClassId(id());
        private final Set<AccountId> present = new HashSet<>();
        private final Set<AccountId> known = new HashSet<>();
        private final Set<AccountId> removed = new HashSet<>();
        private final Set<AccountId> followers = new HashSet<>();
        private final Set<AccountId> hands = new HashSet<>();
        private final Set<AccountId> cutOff = new HashSet<>();
        private final Set<MessageId> messages = new HashSet<>();
        private final Map<MessageId, AccountId> authors = new HashMap<>();
        private final Set<ParticipantRole> roles = Set.of(ParticipantRole.STUDENT, ParticipantRole.OBSERVER);
        private final StageHistory stage = new StageHistory(id, random, event -> say(event));
        private final MeshHistory mesh = new MeshHistory(id, random, event -> say(event));
        private ClassStatus status = ClassStatus.SCHEDULED;
        private @Nullable StreamId stream;

        Lesson() {
            say(Some.scheduled(id, "Class " + ids++, history.now().plusSeconds(random.nextInt(9000))));
        }

        void go() {
            switch (status) {
                case SCHEDULED -> plan();
                case LIVE -> {
                    switch (random.nextInt(9)) {
                        case 0 -> people();
                        case 7 -> connection();
                        case 8 -> delivery();
                        case 1 -> chat();
                        case 2 -> hands();
                        case 3, 4 -> mesh.go();
                        case 5 -> stage.go();
                        default -> run();
                    }
                }
                case ENDED, CANCELLED -> afterwards();
            }
        }

        private void plan() {
            var who = Some.account(2 + random.nextInt(ACCOUNTS - 2));
            switch (random.nextInt(6)) {
                case 0 -> say(new ClassRescheduled(id, history.now().plusSeconds(60), 30, Some.TEACHER));
                case 1 -> say(new ClassDetailsChanged(id, "Title " + ids++, "", settings(), Some.TEACHER));
                case 2, 3 -> say(followers.add(who) ? new ClassFollowed(id, who) : unfollowed(who));
                case 4 -> start();
                default -> {
                    if (random.nextInt(4) == 0) {
                        status = ClassStatus.CANCELLED;
                        say(new ClassCancelled(id, "", Some.TEACHER));
                    }
                }
            }
        }

        private ClassUnfollowed unfollowed(AccountId who) {
            followers.remove(who);
            return new ClassUnfollowed(id, who);
        }

        private ClassSettings settings() {
            return new ClassSettings(
                    50, pick(List.of(Visibility.values())), true, pick(List.of(0, 25, 100)), pick(List.of(1, 4)));
        }

        private void start() {
            status = ClassStatus.LIVE;
            present.add(Some.TEACHER);
            say(new ClassStarted(id, Some.TEACHER));
            say(Some.joined(id, Some.TEACHER, ParticipantRole.TEACHER));
        }

        private void people() {
            var who = Some.account(1 + random.nextInt(ACCOUNTS - 1));
            var role = who.equals(Some.TEACHER) ? ParticipantRole.TEACHER : ParticipantRole.STUDENT;
            if (present.remove(who)) {
                hands.remove(who);
                cutOff.remove(who);
                if (role == ParticipantRole.STUDENT && random.nextInt(5) == 0) {
                    remove(who);
                } else {
                    say(new ParticipantLeft(id, who, role, LeaveReason.CONNECTION_LOST));
                }
            } else if (known.contains(who) && role == ParticipantRole.STUDENT && random.nextInt(8) == 0) {
                remove(who);
            } else if (!removed.contains(who)) {
                present.add(who);
                known.add(who);
                say(Some.joined(id, who, role));
            }
        }

        private void connection() {
            var who = any(present);
            if (who == null) {
                return;
            }
            if (random.nextInt(3) == 0) {
                say(new ParticipantChangedPage(id, who, id()));
            } else {
                say(cutOff.add(who) ? new ParticipantConnectionLost(id, who) : reconnected(who));
            }
        }

        private ParticipantReconnected reconnected(AccountId who) {
            cutOff.remove(who);
            return new ParticipantReconnected(id, who);
        }

        private void delivery() {
            var by = any(known);
            var to = any(present);
            var carried = by == null || to == null
                    ? List.<DeliverySample.Carried>of()
                    : List.of(new DeliverySample.Carried(
                            by, List.of(new DeliverySample.Share(to, random.nextInt(1_000_000)))));
            say(new DeliverySampled(
                    id,
                    id(),
                    new DeliverySample(
                            60,
                            new ViewerCounts(random.nextInt(9), 0, random.nextInt(4), random.nextInt(4), 1),
                            random.nextInt(5_000_000),
                            random.nextInt(1_000_000),
                            carried,
                            random.nextBoolean() ? List.of() : List.of(random.nextInt(3_000), random.nextInt(900)),
                            random.nextInt(3),
                            random.nextInt(2_000),
                            random.nextInt(4),
                            random.nextInt(2))));
        }

        private void remove(AccountId who) {
            if (removed.add(who)) {
                say(new ParticipantRemoved(id, who, Some.TEACHER));
            }
        }

        private void chat() {
            var message = any(messages);
            switch (random.nextInt(8)) {
                case 0 -> say(new ChatLocked(id, Some.TEACHER));
                case 1 -> say(new ChatUnlocked(id, Some.TEACHER));
                case 2 -> say(new SlowModeChanged(id, random.nextInt(60), Some.TEACHER));
                case 3 -> {
                    if (message != null) {
                        messages.remove(message);
                        say(new MessageDeleted(id, message, Some.TEACHER));
                    }
                }
                case 4 -> {
                    if (message != null) {
                        say(new MessageEdited(
                                id, message, Objects.requireNonNull(authors.get(message)), "edited " + ids++));
                    }
                }
                default -> {
                    var author = any(present);
                    if (author != null) {
                        var posted = new MessageId(id());
                        messages.add(posted);
                        authors.put(posted, author);
                        say(new MessagePosted(
                                id, posted, author, "Name", pick(List.copyOf(roles)), "text " + ids++, message));
                    }
                }
            }
        }

        private void hands() {
            var who = any(present);
            if (random.nextInt(8) == 0 && !hands.isEmpty()) {
                hands.clear();
                say(new AllHandsLowered(id, Some.TEACHER));
            } else if (who != null && hands.add(who)) {
                say(new HandRaised(id, who, "Name " + ids++));
            } else if (who != null) {
                hands.remove(who);
                say(new HandLowered(id, who, pick(List.of(LowerReason.values())), Some.TEACHER));
            }
        }

        private void run() {
            if (stream == null) {
                stream = new StreamId(id());
                say(new StreamWentOnline(id, stream, "video/mp4"));
                say(new RecordingStarted(id));
            } else if (random.nextInt(20) == 0) {
                status = ClassStatus.ENDED;
                mesh.close();
                say(new ClassEnded(id, EndReason.BY_TEACHER, Some.TEACHER));
                say(new StreamWentOffline(id, stream, OfflineCause.CLASS_ENDED));
                say(new RecordingSealed(id, 1000L + ids++, 5000, 2));
            } else if (random.nextBoolean()) {
                say(new StreamInterrupted(id, stream));
            } else {
                say(new StreamResumed(id, stream, 900));
            }
        }

        private void afterwards() {
            if (status == ClassStatus.ENDED && stream != null) {
                stream = null;
                say(
                        random.nextBoolean()
                                ? new RecordingPublished(id)
                                : new RecordingFailed(id, RecordingFailure.EMPTY));
            }
        }
    }
}
