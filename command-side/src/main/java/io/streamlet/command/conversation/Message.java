package io.streamlet.command.conversation;

import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the chat remembers of a message: its author, and digests of what was posted and of what it says now. A short text can be
 * guessed from its digest, so a snapshot treats them as the text itself.
 */
record Message(AccountId author, @Personal("author") String digests, boolean deleted) {
    private static final char AND = ' ';

    static Message of(MessagePosted event) {
        return new Message(
                event.authorId(),
                digest(event.text() + replyMark(event.replyTo())) + AND + digest(event.text()),
                false);
    }

    boolean isBy(AccountId account) {
        return author.equals(account);
    }

    boolean wasPosted(AccountId account, String text, @Nullable MessageId replyTo) {
        return isBy(account) && digests.startsWith(digest(text + replyMark(replyTo)) + AND);
    }

    boolean says(String text) {
        return digests.endsWith(AND + digest(text));
    }

    Message edited(String text) {
        return new Message(author, digests.substring(0, digests.indexOf(AND) + 1) + digest(text), deleted);
    }

    Message takenBack() {
        return new Message(author, digests, true);
    }

    private static String replyMark(@Nullable MessageId replyTo) {
        return replyTo == null ? "" : "\0" + replyTo;
    }

    /** only told apart from an accident, so 96 bits of any digest will do */
    private static String digest(String text) {
        try {
            var all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(Arrays.copyOf(all, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
