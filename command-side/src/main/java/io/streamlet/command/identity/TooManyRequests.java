package io.streamlet.command.identity;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;

/** Refuses for a while, and says for how long. */
final class TooManyRequests extends BusinessException {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    TooManyRequests(Duration retryAfter) {
        super(ErrorCode.TOO_MANY_REQUESTS, "Too many attempts. Please wait.");
        this.retryAfter = retryAfter;
    }

    /** whole seconds, never too few */
    long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
    }

    /** Sets the header where an attempt is refused; the body is written with all other problems. */
    static <T> T told(HttpServletResponse response, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (TooManyRequests refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfterSeconds()));
            throw refused;
        }
    }
}
