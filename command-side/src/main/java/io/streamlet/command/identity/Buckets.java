package io.streamlet.command.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** One bucket of tokens per name or address; a full one holds what a window allows, and is filled evenly. */
final class Buckets {
    private final LoadingCache<String, Bucket> buckets;

    Buckets(int tokens, Duration window, Clock clock) {
        buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(window.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(new ClockMeter(clock))
                        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, window))
                        .build());
    }

    /** @throws TooManyRequests until there is a token again */
    void take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    void giveBack(String key) {
        buckets.get(key).addTokens(1);
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
