package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.FindReminders;
import io.streamlet.contracts.conversation.Reminders;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class ReminderQueries {

    private final FollowerTable table;

    ReminderQueries(FollowerTable table) {
        this.table = table;
    }

    @QueryHandler
    Reminders answer(FindReminders query) {
        return new Reminders(table.followed(query.accountId().value()).stream()
                .map(ClassId::new)
                .toList());
    }
}
