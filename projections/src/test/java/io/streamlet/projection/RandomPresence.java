package io.streamlet.projection;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** The presence in one class as it could have happened: people come, lose their connection, change tabs, leave, are removed. */
final class RandomPresence {

    private static final int GIVEN_UP_AFTER = 10;

    /** what happened at a moment, counted in milliseconds from the start of the class */
    record Happened(long millis, ClassroomEvent event) {}

    private enum State {
        OUT,
        HERE,
        CUT_OFF,
        REMOVED
    }

    private final ClassId classId;
    private final Random random;
    private final List<AccountId> people;
    private final Map<AccountId, State> states = new LinkedHashMap<>();
    private final Map<AccountId, Long> cutOffAt = new HashMap<>();
    private final List<Happened> history = new ArrayList<>();
    private long now;

    private RandomPresence(ClassId classId, Random random, int people) {
        this.classId = classId;
        this.random = random;
        this.people =
                IntStream.rangeClosed(2, people + 1).mapToObj(Some::account).toList();
    }

    /** from the start of the class; ended or not */
    static List<Happened> of(ClassId classId, Random random) {
        return new RandomPresence(classId, random, 1 + random.nextInt(5)).write(5 + random.nextInt(40));
    }

    private List<Happened> write(int steps) {
        say(Some.scheduled(classId, "Class", Some.AT));
        say(new ClassStarted(classId, Some.TEACHER));
        say(Some.joined(classId, Some.TEACHER, ParticipantRole.TEACHER));
        for (int i = 0; i < steps; i++) {
            // often just as long as the grace period, or a little off it
            now += random.nextInt(3) == 0 ? (9 + random.nextInt(3)) * 1_000L : 1 + random.nextInt(25_000);
            var who = people.get(random.nextInt(people.size()));
            step(who, states.getOrDefault(who, State.OUT));
        }
        if (random.nextInt(4) > 0) {
            now += 1 + random.nextInt(20_000);
            say(new ClassEnded(classId, EndReason.BY_TEACHER, Some.TEACHER));
        }
        return history;
    }

    private void step(AccountId who, State state) {
        switch (state) {
            case OUT -> become(who, State.HERE, Some.joined(classId, who, ParticipantRole.STUDENT));
            case HERE -> {
                switch (random.nextInt(8)) {
                    case 0 -> leave(who, LeaveReason.LEFT);
                    case 1 -> leave(who, LeaveReason.CONNECTION_LOST); // nobody saw the loss itself
                    case 2 -> become(who, State.REMOVED, new ParticipantRemoved(classId, who, Some.TEACHER));
                    case 3, 4 -> say(new ParticipantChangedPage(classId, who, new UUID(5, history.size())));
                    default -> {
                        cutOffAt.put(who, now);
                        become(who, State.CUT_OFF, new ParticipantConnectionLost(classId, who));
                    }
                }
            }
            case CUT_OFF -> {
                boolean givenUp = now - Objects.requireNonNull(cutOffAt.get(who)) >= GIVEN_UP_AFTER * 1_000L;
                switch (random.nextInt(6)) {
                    case 0 -> leave(who, LeaveReason.LEFT);
                    case 1 -> become(who, State.REMOVED, new ParticipantRemoved(classId, who, Some.TEACHER));
                    default -> {
                        if (givenUp && random.nextBoolean()) {
                            leave(who, LeaveReason.CONNECTION_LOST);
                        } else {
                            become(who, State.HERE, new ParticipantReconnected(classId, who));
                        }
                    }
                }
            }
            case REMOVED -> {}
        }
    }

    private void leave(AccountId who, LeaveReason reason) {
        become(who, State.OUT, new ParticipantLeft(classId, who, ParticipantRole.STUDENT, reason));
    }

    private void become(AccountId who, State state, ClassroomEvent event) {
        states.put(who, state);
        say(event);
    }

    private void say(ClassroomEvent event) {
        history.add(new Happened(now, event));
    }
}
