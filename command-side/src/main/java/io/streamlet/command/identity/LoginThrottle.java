package io.streamlet.command.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per username and per address. An attempt takes its token before the password is looked at and gets it
 * back when it was right, so attempts side by side count too.
 */
@Component
class LoginThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> usernames;
    private final LoadingCache<String, Bucket> addresses;

    LoginThrottle(IdentityLimits limits, Clock clock) {
        usernames = buckets(limits.failedLoginsPerUsername(), clock);
        addresses = buckets(limits.failedLoginsPerAddress(), clock);
    }

    void take(String username, String address) {
        if (!addresses.get(address).tryConsume(1)) {
            throw tooMany();
        }
        if (!usernames.get(username).tryConsume(1)) {
            throw tooMany();
        }
    }

    void giveBack(String username, String address) {
        addresses.get(address).addTokens(1);
        usernames.get(username).addTokens(1);
    }

    private static BusinessException tooMany() {
        return new BusinessException(ErrorCode.TOO_MANY_REQUESTS, "Too many attempts. Please wait a minute.");
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
