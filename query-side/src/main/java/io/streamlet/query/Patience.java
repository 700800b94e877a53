package io.streamlet.query;

import io.streamlet.contracts.shared.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bridges the moment between an accepted write and the read model that shows it: what is refused only because
 * it is very new is asked for again, for at most two seconds.
 */
@Component
public class Patience {

    private static final List<Duration> PAUSES = Stream.of(50, 50, 50, 50, 100, 100, 200, 200, 400, 800)
            .map(Duration::ofMillis)
            .toList();
    /** forms make the id when they open, not when they are sent */
    private static final Duration NEW = Duration.ofMinutes(30);

    private final Clock clock;
    private final List<Duration> pauses;

    @Autowired
    Patience(Clock clock) {
        this(clock, PAUSES);
    }

    public Patience(Clock clock, List<Duration> pauses) {
        this.clock = clock;
        this.pauses = pauses;
    }

    public <R> R ask(Supplier<R> question, Predicate<BusinessException> mayBeTooEarly) {
        for (var pause : pauses) {
            try {
                return question.get();
            } catch (BusinessException e) {
                if (!mayBeTooEarly.test(e)) {
                    throw e;
                }
                sleep(pause);
            }
        }
        return question.get();
    }

    /** An id of version 7 says when it was made: an unknown one that is old is unknown for good. */
    public boolean madeJustNow(UUID id) {
        if (id.version() != 7) {
            return false;
        }
        long age = clock.millis() - (id.getMostSignificantBits() >>> 16);
        return Math.abs(age) < NEW.toMillis();
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
