package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.NotificationsView;
import io.streamlet.contracts.live.WatchNotifications;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class NotificationQueries {

    private static final Limit SHOWN = Limit.of(30);

    private final NotificationTable table;

    NotificationQueries(NotificationTable table) {
        this.table = table;
    }

    @QueryHandler
    NotificationsView answer(WatchNotifications query) {
        return new NotificationsView(table.newest(query.accountId(), SHOWN).stream()
                .map(StoredNotification::view)
                .toList());
    }
}
