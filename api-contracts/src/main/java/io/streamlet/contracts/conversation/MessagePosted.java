package io.streamlet.contracts.conversation;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

@Revision("1")
public record MessagePosted(
        ClassId classId,
        MessageId messageId,
        AccountId authorId,
        @Personal("authorId") String authorName,
        ParticipantRole authorRole,
        @Personal("authorId") String text,
        @Nullable MessageId replyTo)
        implements ConversationEvent {}
