package io.streamlet.media.ingest;

import io.streamlet.contracts.media.MediaCommand;
import io.streamlet.contracts.recording.RecordingCommand;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane per class: a report starts when the one before is done. All reports can be repeated, so one whose answer was lost is
 * simply sent again; and after a restart the ingest reports anew what it finds on disk.
 */
final class OrderedReports implements Reports, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OrderedReports.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final long MAX_PAUSE_MILLIS = 5_000;
    /** about eight minutes */
    private static final int ATTEMPTS = 100;

    private final CommandGateway commands;
    private final long firstPauseMillis;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("media-report-", 0).factory());
    private final Map<ClassId, CompletableFuture<Boolean>> lanes = new ConcurrentHashMap<>();

    OrderedReports(CommandGateway commands, Duration firstPause) {
        this.commands = commands;
        this.firstPauseMillis = firstPause.toMillis();
    }

    @Override
    public void send(MediaCommand report) {
        var unused = enqueue(report.classId(), report);
    }

    @Override
    public CompletableFuture<Boolean> send(ClassId classId, RecordingCommand command) {
        return enqueue(classId, command);
    }

    private CompletableFuture<Boolean> enqueue(ClassId lane, Object command) {
        var last = lanes.compute(lane, (id, before) -> {
            var previous = before == null ? CompletableFuture.completedFuture(true) : before;
            return previous.handleAsync((done, failed) -> deliver(command), threads)
                    .exceptionally(stopping -> false);
        });
        var unused = last.whenComplete((done, failed) -> lanes.remove(lane, last));
        return last;
    }

    private boolean deliver(Object command) {
        long pause = firstPauseMillis;
        for (int attempt = 1; !threads.isShutdown(); attempt++) {
            try {
                commands.send(command).get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException | TimeoutException | RuntimeException failed) {
                if (isRefusal(failed) || attempt >= ATTEMPTS) {
                    log.warn("{} was not accepted: {}", command, failed.toString());
                    return false;
                }
                log.debug("{} will be sent again", command, failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause = Math.min(pause * 2, MAX_PAUSE_MILLIS);
        }
        return false;
    }

    /** a rule said no, and will say it again */
    private static boolean isRefusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refused) {
                return isRule(refused.code());
            }
            if (cause instanceof CommandExecutionException remote
                    && remote.getDetails().orElse(null) instanceof BusinessError error) {
                return isRule(error.code());
            }
        }
        return false;
    }

    private static boolean isRule(ErrorCode code) {
        return code.kind() != ErrorCode.Kind.UNAVAILABLE && code.kind() != ErrorCode.Kind.FAILURE;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
