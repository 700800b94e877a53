package io.streamlet.command;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;

/**
 * Doubles from 20 ms, with jitter: seven retries outlast the two or three seconds that a reconnected node is without
 * handlers, and a lost race is usually won at the first.
 */
final class BackOff implements RetryScheduler {
    private static final int RETRIES = 7;
    private static final long FIRST_MILLIS = 20;

    private final ScheduledExecutorService timer;

    BackOff(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public boolean scheduleRetry(
            CommandMessage commandMessage,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable commandDispatch) {
        if (failures.size() > RETRIES || !Transient.is(lastFailure)) {
            return false;
        }
        // the timer only starts the retry: a command may block
        var unused = timer.schedule(
                () -> Thread.startVirtualThread(commandDispatch), delayMillis(failures.size()), TimeUnit.MILLISECONDS);
        return true;
    }

    static long delayMillis(int failures) {
        var delay = FIRST_MILLIS << (failures - 1);
        return delay + ThreadLocalRandom.current().nextLong(delay / 2 + 1);
    }
}
