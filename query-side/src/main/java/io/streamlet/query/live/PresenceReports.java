package io.streamlet.query.live;

import io.streamlet.contracts.classroom.ReportConnectionLost;
import io.streamlet.contracts.classroom.ReportPageChanged;
import io.streamlet.contracts.classroom.ReportReconnected;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the history in line with who is connected: says it, in order and until it is heard, whenever it is another than the
 * history knows. What changes back before it could be said is not said.
 */
final class PresenceReports {

    private static final Logger log = LoggerFactory.getLogger(PresenceReports.class);
    private static final int TRIES = 20;

    private final ClassId classId;
    private final AccountId accountId;
    private final CommandGateway commands;
    private final LiveTimer timer;
    private final Backoff backoff = new Backoff();

    private boolean connected;
    private boolean connectedTold;
    private @Nullable UUID page;
    private @Nullable UUID pageTold;
    private boolean telling;
    private boolean over;

    /** @param connectedTold what the history says about the connection */
    PresenceReports(
            ClassId classId, AccountId accountId, CommandGateway commands, LiveTimer timer, boolean connectedTold) {
        this.classId = classId;
        this.accountId = accountId;
        this.commands = commands;
        this.timer = timer;
        this.connectedTold = connectedTold;
    }

    /** This page holds the presence now; the first to do so is not worth a word. */
    synchronized void heldBy(UUID holder) {
        connected = true;
        page = holder;
        if (pageTold == null) {
            pageTold = holder;
        }
        tell();
    }

    synchronized void cutOff() {
        connected = false;
        tell();
    }

    /** They have left, or all is over: nothing more to say. */
    synchronized void end() {
        over = true;
    }

    private void tell() {
        var report = over || telling ? null : next();
        if (report != null) {
            telling = true;
            var _ignored = commands.send(report).whenComplete((done, failure) -> told(report, failure));
        }
    }

    private @Nullable Object next() {
        if (connected != connectedTold) {
            return connected ? new ReportReconnected(classId, accountId) : new ReportConnectionLost(classId, accountId);
        }
        return connected && page != null && !page.equals(pageTold)
                ? new ReportPageChanged(classId, accountId, page)
                : null;
    }

    private synchronized void told(Object report, @Nullable Throwable failure) {
        if (failure == null || isFinal(failure) || backoff.tries() >= TRIES) {
            backoff.reset();
            telling = false;
            switch (report) {
                case ReportPageChanged changed -> pageTold = changed.page();
                case ReportReconnected _ignored -> {
                    connectedTold = true;
                    pageTold = page;
                }
                default -> connectedTold = false;
            }
            tell();
            return;
        }
        log.info("The connection of {} in {} could not be told yet: {}", accountId, classId, failure.toString());
        timer.after(backoff.next(), this::again);
    }

    private synchronized void again() {
        telling = false;
        tell();
    }

    private static boolean isFinal(Throwable failure) {
        return HubCommands.refusal(failure)
                .filter(error -> error.code() != ErrorCode.TRY_AGAIN)
                .isPresent();
    }
}
