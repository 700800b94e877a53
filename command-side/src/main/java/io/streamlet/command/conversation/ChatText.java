package io.streamlet.command.conversation;

import io.streamlet.command.shared.PlainTextValidator;
import io.streamlet.command.shared.Refusals;
import io.streamlet.command.shared.Stripped;

/** The text of a message: checked by the aggregate too, since not only the REST posts. */
final class ChatText {
    static final int MAX_LENGTH = 2_000;

    private ChatText() {}

    static String of(String text) {
        var stripped = Stripped.strip(text);
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            throw Refusals.invalid("text", "must have 1 to " + MAX_LENGTH + " characters");
        }
        if (!PlainTextValidator.isPlain(stripped, true)) {
            throw Refusals.invalid("text", "must not contain control characters");
        }
        return stripped;
    }
}
