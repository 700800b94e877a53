package io.streamlet.query.live;

import io.streamlet.contracts.identity.AccountView;
import io.streamlet.contracts.identity.FindAccount;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.Queries;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TicketController {

    record LiveTicket(String ticket, Instant expiresAt) {}

    private final Tickets tickets;
    private final Queries queries;
    private final Clock clock;
    private final LiveProperties properties;

    TicketController(Tickets tickets, Queries queries, Clock clock, LiveProperties properties) {
        this.tickets = tickets;
        this.queries = queries;
        this.clock = clock;
        this.properties = properties;
    }

    @PostMapping("/api/live/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    LiveTicket issueTicket(@AuthenticationPrincipal Actor actor) {
        requireUnchanged(actor);
        var expiresAt = clock.instant().plus(properties.ticketLife());
        return new LiveTicket(tickets.issue(actor), expiresAt);
    }

    /** An access token may be older than what an admin did; a socket would outlive it by far. */
    private void requireUnchanged(Actor actor) {
        try {
            var account = queries.ask(new FindAccount(actor.accountId()), AccountView.class);
            if (!account.enabled()) {
                throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, "This account is disabled.");
            }
            if (account.role() != actor.role()) {
                throw new BusinessException(ErrorCode.SESSION_EXPIRED, "Your role has changed. Refresh the session.");
            }
        } catch (BusinessException e) {
            if (e.code() != ErrorCode.ACCOUNT_NOT_FOUND) { // registered a moment ago
                throw e;
            }
        }
    }
}
