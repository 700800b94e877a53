package io.streamlet.projection.conversation;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessageView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat message.
 *
 * @param sequence of the posting on its stream: the order of the chat, whatever ids and clocks say
 */
@Embeddable
record MessageRow(
        ClassId classId,
        long sequence,
        AccountId authorId,
        String authorName,
        @Enumerated(EnumType.STRING) ParticipantRole authorRole,
        String text,
        @Nullable MessageId replyTo,
        Instant postedAt,
        @Nullable Instant editedAt,
        boolean deleted) {

    MessageRow edited(String next, Instant at) {
        return new MessageRow(
                classId, sequence, authorId, authorName, authorRole, next, replyTo, postedAt, at, deleted);
    }

    MessageRow withoutText() {
        return new MessageRow(
                classId, sequence, authorId, authorName, authorRole, "", replyTo, postedAt, editedAt, true);
    }

    MessageView view(MessageId messageId) {
        return new MessageView(messageId, authorId, authorName, authorRole, text, replyTo, postedAt, editedAt, deleted);
    }
}
