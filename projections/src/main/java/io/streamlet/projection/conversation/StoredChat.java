package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "chat")
class StoredChat implements Stored<ChatRow> {

    @Id
    private UUID classId;

    @Embedded
    private ChatRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredChat() {}

    StoredChat(ClassId classId, ChatRow row) {
        this.classId = classId.value();
        this.row = row;
    }

    @Override
    public ChatRow row() {
        return row;
    }

    @Override
    public void replace(ChatRow next) {
        row = next;
    }
}
