package io.streamlet.contracts.conversation;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chat message; a deleted one keeps its place and has no text. */
public record MessageView(
        MessageId messageId,
        AccountId authorId,
        String authorName,
        ParticipantRole authorRole,
        String text,
        @Nullable MessageId replyTo,
        Instant postedAt,
        @Nullable Instant editedAt,
        boolean deleted) {}
