package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.MessageView;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "message")
class StoredMessage implements Stored<MessageRow> {

    @Id
    private UUID messageId;

    @Embedded
    private MessageRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredMessage() {}

    StoredMessage(MessageId messageId, MessageRow row) {
        this.messageId = messageId.value();
        this.row = row;
    }

    MessageView view() {
        return row.view(new MessageId(messageId));
    }

    @Override
    public MessageRow row() {
        return row;
    }

    @Override
    public void replace(MessageRow next) {
        row = next;
    }
}
