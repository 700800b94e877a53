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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who shows a class right now. The frames that say so are never stored. It becomes a fact when the last socket of an account
 * is gone, when one is back, and when another tab takes over; and when none came back within the grace period: then the
 * account has left the class.
 */
@Component
class Presence {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final int TRIES = 20;

    private record Place(ClassId classId, AccountId accountId) {}

    private static final class Attendance {
        /** the page of each, the newest last */
        private final LinkedHashMap<UUID, UUID> sockets = new LinkedHashMap<>();

        private final Backoff backoff = new Backoff();
        private final PresenceReports reports;
        private LiveTimer.@Nullable Cancellation leaving;

        Attendance(PresenceReports reports) {
            this.reports = reports;
        }

        /** the tab that came last and is still there */
        Optional<UUID> holder() {
            return Optional.ofNullable(sockets.lastEntry()).map(Map.Entry::getValue);
        }

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

    /** @param page the tab that the socket belongs to */
    synchronized void attend(ClassId classId, AccountId accountId, UUID socket, UUID page) {
        var attendance = attendances.computeIfAbsent(new Place(classId, accountId), place -> attendance(place, true));
        attendance.cancelLeaving();
        attendance.sockets.putIfAbsent(socket, page);
        attendance.holder().ifPresent(attendance.reports::heldBy);
    }

    synchronized void stopAttending(ClassId classId, AccountId accountId, UUID socket) {
        var place = new Place(classId, accountId);
        var attendance = attendances.get(place);
        if (stopped || attendance == null || attendance.sockets.remove(socket) == null) {
            return;
        }
        attendance.holder().ifPresentOrElse(attendance.reports::heldBy, () -> {
            attendance.reports.cutOff();
            leaveAfter(place, attendance, grace);
        });
    }

    /** Present by the roster, but not here (yet): leaves unless a socket attends within the time given. */
    synchronized void expect(ClassId classId, AccountId accountId, Duration within) {
        var place = new Place(classId, accountId);
        if (!attendances.containsKey(place)) {
            // the old server may have told the loss before it went down: coming back is told in any case
            var attendance = attendance(place, false);
            attendances.put(place, attendance);
            leaveAfter(place, attendance, within);
        }
    }

    /** Nobody will be back: they leave every class that they show, whatever sockets they still have. */
    synchronized void leaveEverywhere(AccountId accountId) {
        attendances.forEach((place, attendance) -> {
            if (place.accountId.equals(accountId)) {
                attendance.cancelLeaving();
                attendance.sockets.clear();
                leaveAfter(place, attendance, Duration.ZERO);
            }
        });
    }

    /** They left, or were removed: nothing more to report. */
    synchronized void forget(ClassId classId, AccountId accountId) {
        var attendance = attendances.remove(new Place(classId, accountId));
        if (attendance != null) {
            attendance.cancelLeaving();
            attendance.reports.end();
        }
    }

    /** The class is over. */
    synchronized void forget(ClassId classId) {
        attendances.entrySet().removeIf(entry -> {
            boolean over = entry.getKey().classId.equals(classId);
            if (over) {
                entry.getValue().cancelLeaving();
                entry.getValue().reports.end();
            }
            return over;
        });
    }

    /** The server goes down: that nobody is connected then says nothing about anybody. */
    synchronized void stop() {
        stopped = true;
        attendances.values().forEach(attendance -> {
            attendance.cancelLeaving();
            attendance.reports.end();
        });
    }

    private Attendance attendance(Place place, boolean connectedTold) {
        return new Attendance(new PresenceReports(place.classId, place.accountId, commands, timer, connectedTold));
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
