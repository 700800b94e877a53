package io.streamlet.media.ingest;

import static io.streamlet.media.FakeClasses.CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.streamlet.contracts.media.ReportStreamInterrupted;
import io.streamlet.contracts.media.ReportStreamResumed;
import io.streamlet.contracts.recording.SealRecording;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderedReportsTest {
    private static final StreamId STREAM = new StreamId(UUID.randomUUID());
    private static final Object FIRST = new ReportStreamInterrupted(CLASS, STREAM);
    private static final Object LAST = new SealRecording(CLASS, 1, 1, 1);

    private final CommandGateway commands = mock();
    private final OrderedReports reports = new OrderedReports(commands, Duration.ofMillis(1));
    private final List<Object> accepted = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    void reportsOfAClassKeepTheirOrderThroughFailures() {
        answer(new NoHandlerForCommandException("not yet"), 3);

        assertThat(sendAll()).isTrue();
        assertThat(accepted).hasSize(52).startsWith(FIRST).endsWith(LAST);
        assertThat(accepted.subList(1, 51)).isEqualTo(gaps());
    }

    @Test
    void aRefusedReportIsDroppedAndTheNextSent() {
        answer(new BusinessException(ErrorCode.CLASS_NOT_LIVE, "no"), 1);

        assertThat(sendAll()).isTrue();
        assertThat(accepted).hasSize(51).doesNotContain(FIRST);
    }

    @Test
    void aRefusalOfAnotherNodeIsARefusalToo() {
        var error = BusinessError.of(ErrorCode.CLASS_NOT_LIVE, "no");
        answer(new CommandExecutionException("no", null, error), 1);

        assertThat(sendAll()).isTrue();
        assertThat(accepted).doesNotContain(FIRST);
    }

    @Test
    void afterTheEndNothingIsSent() {
        reports.close();

        assertThat(sendAll()).isFalse();
        assertThat(accepted).isEmpty();
    }

    private boolean sendAll() {
        reports.send((ReportStreamInterrupted) FIRST);
        gaps().forEach(reports::send);
        return reports.send(CLASS, (SealRecording) LAST).join();
    }

    private static List<ReportStreamResumed> gaps() {
        return LongStream.range(0, 50)
                .mapToObj(gap -> new ReportStreamResumed(CLASS, STREAM, gap))
                .toList();
    }

    private void answer(RuntimeException failure, int times) {
        var failures = new AtomicInteger(times);
        when(commands.send(any())).thenAnswer(call -> {
            if (failures.getAndDecrement() > 0) {
                return CompletableFuture.failedFuture(failure);
            }
            accepted.add(call.getArgument(0));
            return CompletableFuture.completedFuture(null);
        });
    }
}
