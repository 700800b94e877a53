package io.streamlet.command;

import static io.streamlet.command.RefusalAssertions.isRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class RetryingCommandGatewayTest {
    private final AtomicInteger attempts = new AtomicInteger();

    /** fails by the number of the attempt, counted from 1; no failure is success */
    private CommandGateway failing(IntFunction<Optional<RuntimeException>> failure) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), message -> {
            var failed = failure.apply(attempts.incrementAndGet());
            if (failed.isPresent()) {
                throw failed.get();
            }
            return "done";
        });
        return RetryingCommandGateway.on(bus);
    }

    @Test
    void aLostRaceIsRunAgain() {
        var gateway = failing(attempt -> attempt == 1
                ? Optional.of(new ConcurrencyException("lost"))
                : attempt == 2 ? Optional.of(new AggregateStreamCreationException("lost")) : Optional.empty());
        assertThat(gateway.<String>sendAndWait("command")).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void aConflictInTheWordsOfAxonServerIsOneToo() {
        var gateway = failing(attempt -> attempt == 1
                ? Optional.of(new CommandExecutionException("[AXONIQ-2000] invalid sequence", null))
                : Optional.empty());
        assertThat(gateway.<String>sendAndWait("command")).isEqualTo("done");
    }

    @Test
    void whoeverKeepsLosingIsToldToTryAgain() {
        var gateway = failing(attempt -> Optional.of(new ConcurrencyException("lost")));
        assertThatThrownBy(() -> gateway.sendAndWait("command")).satisfies(isRefusal(ErrorCode.TRY_AGAIN));
        assertThat(attempts).hasValue(8);
    }

    @Test
    void aRefusalIsNotRepeated() {
        var error = BusinessError.of(ErrorCode.CLASS_FULL, "full");
        var gateway = failing(attempt -> Optional.of(new CommandExecutionException("full", null, error)));
        assertThatThrownBy(() -> gateway.sendAndWait("command")).satisfies(isRefusal(ErrorCode.CLASS_FULL));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void waitsTwiceAsLongEveryTime() {
        assertThat(BackOff.delayMillis(1)).isBetween(20L, 30L);
        assertThat(BackOff.delayMillis(7)).isBetween(1_280L, 1_920L);
    }
}
