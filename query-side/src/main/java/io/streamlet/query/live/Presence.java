package io.streamlet.query.live;

import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who shows a class right now. The frames that say so are never stored; only when the last socket of an account is
 * gone for longer than the grace period it becomes a fact: the account has left the class.
 */
@Component
class Presence {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final int TRIES = 20;

    private record Place(ClassId classId, AccountId accountId) {}

    private static final class Attendance {
        private final Set<UUID> sockets = new HashSet<>();
        private final Backoff backoff = new Backoff();
        private LiveTimer.@Nullable Cancellation leaving;

        void cancelLeaving() {
            if (leaving != null) {
                leaving.cancel();
                leaving = null;
            }
            backoff.reset();
        }
    }

    private final Map<Place, Attendance> attendances = new HashMap<>();
    private final CommandGateway commands;
    private final LiveTimer timer;
    private final Duration grace;
    private boolean stopped;

    Presence(CommandGateway commands, LiveTimer timer, LiveProperties properties) {
        this.commands = commands;
        this.timer = timer;
        this.grace = properties.grace();
    }

    synchronized void attend(ClassId classId, AccountId accountId, UUID socket) {
        var attendance = attendances.computeIfAbsent(new Place(classId, accountId), place -> new Attendance());
        attendance.cancelLeaving();
        attendance.sockets.add(socket);
    }

    synchronized void stopAttending(ClassId classId, AccountId accountId, UUID socket) {
        var place = new Place(classId, accountId);
        var attendance = attendances.get(place);
        if (attendance != null && attendance.sockets.remove(socket) && attendance.sockets.isEmpty()) {
            leaveAfter(place, attendance, grace);
        }
    }

    /** Present by the roster, but not here (yet): leaves unless a socket attends within the time given. */
    synchronized void expect(ClassId classId, AccountId accountId, Duration within) {
        var place = new Place(classId, accountId);
        if (!attendances.containsKey(place)) {
            var attendance = new Attendance();
            attendances.put(place, attendance);
            leaveAfter(place, attendance, within);
        }
    }

    /** They left, or were removed: nothing more to report. */
    synchronized void forget(ClassId classId, AccountId accountId) {
        var attendance = attendances.remove(new Place(classId, accountId));
        if (attendance != null) {
            attendance.cancelLeaving();
        }
    }

    /** The class is over. */
    synchronized void forget(ClassId classId) {
        attendances.entrySet().removeIf(entry -> {
            boolean over = entry.getKey().classId.equals(classId);
            if (over) {
                entry.getValue().cancelLeaving();
            }
            return over;
        });
    }

    /** The server goes down: that nobody is connected then says nothing about anybody. */
    synchronized void stop() {
        stopped = true;
        attendances.values().forEach(Attendance::cancelLeaving);
    }

    private void leaveAfter(Place place, Attendance attendance, Duration delay) {
        if (!stopped) {
            attendance.leaving = timer.after(delay, () -> leave(place, attendance));
        }
    }

    private void leave(Place place, Attendance attendance) {
        synchronized (this) {
            if (stopped || attendances.get(place) != attendance || !attendance.sockets.isEmpty()) {
                return;
            }
        }
        var command = new LeaveClass(place.classId, place.accountId, LeaveReason.CONNECTION_LOST);
        var _ignored = commands.send(command).whenComplete((done, failure) -> left(place, attendance, failure));
    }

    private synchronized void left(Place place, Attendance attendance, @Nullable Throwable failure) {
        if (attendances.get(place) != attendance || !attendance.sockets.isEmpty()) {
            return;
        }
        if (failure == null || isFinal(failure) || attendance.backoff.tries() >= TRIES) {
            attendances.remove(place);
            return;
        }
        log.info("{} could not be reported as gone yet: {}", place, failure.toString());
        leaveAfter(place, attendance, attendance.backoff.next());
    }

    /** A rule refused it: they have left already, or the class is over. */
    private static boolean isFinal(Throwable failure) {
        return refusal(failure)
                .filter(error -> error.code() != ErrorCode.TRY_AGAIN)
                .isPresent();
    }

    private static Optional<BusinessError> refusal(Throwable failure) {
        return switch (failure) {
            case BusinessException e -> Optional.of(e.error());
            case CommandExecutionException e -> {
                Optional<Object> details = e.getDetails();
                yield details.filter(BusinessError.class::isInstance).map(BusinessError.class::cast);
            }
            case CompletionException e -> Optional.ofNullable(e.getCause()).flatMap(Presence::refusal);
            default -> Optional.empty();
        };
    }
}
