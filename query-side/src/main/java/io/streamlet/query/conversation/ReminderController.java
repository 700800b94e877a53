package io.streamlet.query.conversation;

import io.streamlet.contracts.conversation.FindReminders;
import io.streamlet.contracts.conversation.Reminders;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.query.Queries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReminderController {

    private final Queries queries;

    ReminderController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/reminders")
    Reminders reminders(@AuthenticationPrincipal Actor actor) {
        return queries.ask(new FindReminders(actor.accountId()), Reminders.class);
    }
}
