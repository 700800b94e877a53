package io.streamlet.projection;

import io.streamlet.contracts.classroom.*;
import io.streamlet.contracts.conversation.*;
import io.streamlet.contracts.identity.*;
import io.streamlet.contracts.media.*;
import io.streamlet.contracts.recording.*;
import io.streamlet.contracts.shared.*;
import io.streamlet.contracts.stage.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Some years of a school, as its aggregates could have told them; the same seed tells the same. */
class RandomHistory {

    private static final int ACCOUNTS = 8;

    private final Random random;
    private final History history = new History(ProjectionApplication.NOW);
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private int ids;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    static List<DomainEventMessage<?>> of(long seed, int size) {
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
        private final Set<MessageId> messages = new HashSet<>();
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
                    switch (random.nextInt(7)) {
                        case 0 -> people();
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
            return new ClassSettings(50, pick(List.of(Visibility.values())), true, pick(List.of(0, 25, 100)));
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
                        say(new MessageEdited(id, message, "edited " + ids++));
                    }
                }
                default -> {
                    var author = any(present);
                    if (author != null) {
                        var posted = new MessageId(id());
                        messages.add(posted);
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
