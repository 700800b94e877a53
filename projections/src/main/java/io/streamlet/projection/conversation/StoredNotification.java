package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.NotificationView;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "notification")
class StoredNotification implements Stored<NotificationRow> {

    @Id
    private UUID id;

    @Embedded
    private NotificationRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredNotification() {}

    StoredNotification(UUID id, NotificationRow row) {
        this.id = id;
        this.row = row;
    }

    NotificationView view() {
        return row.view(id);
    }

    @Override
    public NotificationRow row() {
        return row;
    }

    @Override
    public void replace(NotificationRow next) {
        row = next;
    }
}
