package io.streamlet.command.conversation;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How long one student waits between two messages. */
final class SlowMode {
    private int seconds;
    private Map<UUID, Instant> lastPosts = new HashMap<>();

    int seconds() {
        return seconds;
    }

    void requireTurn(AccountId author, Instant now) {
        var last = lastPosts.get(author.value());
        if (seconds == 0 || last == null) {
            return;
        }
        var wait = Duration.between(now, last.plusSeconds(seconds));
        if (wait.isPositive()) {
            // rounded up: a client that waits as told is not refused again
            var retryAfter = wait.plusMillis(999).toSeconds();
            throw new BusinessException(new BusinessError(
                    ErrorCode.SLOW_MODE,
                    "Slow mode is on: please wait a moment.",
                    Map.of("retryAfterSeconds", Long.toString(retryAfter))));
        }
    }

    void posted(AccountId author, Instant at) {
        lastPosts.put(author.value(), at);
    }

    void changeTo(int newSeconds) {
        seconds = newSeconds;
    }
}
