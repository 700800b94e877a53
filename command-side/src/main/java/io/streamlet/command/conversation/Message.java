package io.streamlet.command.conversation;

import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the chat remembers of a message: its author, and digests of what was posted and of what it says now. */
record Message(AccountId author, UUID posted, UUID current, boolean deleted) {
    static Message of(MessagePosted event) {
        return new Message(
                event.authorId(), digest(event.text() + replyMark(event.replyTo())), digest(event.text()), false);
    }

    boolean isBy(AccountId account) {
        return author.equals(account);
    }

    boolean wasPosted(AccountId account, String text, @Nullable MessageId replyTo) {
        return isBy(account) && posted.equals(digest(text + replyMark(replyTo)));
    }

    boolean says(String text) {
        return current.equals(digest(text));
    }

    Message edited(String text) {
        return new Message(author, posted, digest(text), deleted);
    }

    Message takenBack() {
        return new Message(author, posted, current, true);
    }

    private static String replyMark(@Nullable MessageId replyTo) {
        return replyTo == null ? "" : "\0" + replyTo;
    }

    /** only told apart from an accident, so 128 bits of any digest will do */
    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
