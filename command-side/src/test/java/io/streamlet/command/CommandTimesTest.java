package io.streamlet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandTimesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private CommandGateway failing(@Nullable RuntimeException failure) {
        return on(() -> {
            if (failure != null) {
                throw failure;
            }
        });
    }

    private CommandGateway on(Runnable handler) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new RefusalInterceptor());
        bus.registerHandlerInterceptor(new CommandTimes(registry));
        bus.subscribe(String.class.getName(), message -> {
            handler.run();
            return "done";
        });
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private long times(String outcome) {
        var timer = registry.find("streamlet.commands")
                .tags("command", "String", "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    @Test
    void countsWhatIsAccepted() {
        failing(null).sendAndWait("command");
        assertThat(times("accepted")).isEqualTo(1);
    }

    @Test
    void aRefusalIsNoFailure() {
        var gateway = failing(new BusinessException(ErrorCode.CLASS_FULL, "full"));
        assertThatThrownBy(() -> gateway.sendAndWait("command"));
        assertThat(times("refused")).isEqualTo(1);
        assertThat(times("failed")).isZero();
    }

    @Test
    void aLostRaceIsAConflict() {
        var gateway = failing(new ConcurrencyException("lost"));
        assertThatThrownBy(() -> gateway.sendAndWait("command"));
        assertThat(times("conflict")).isEqualTo(1);
    }

    @Test
    void whatBreaksWhenTheEventsAreCommittedHasFailed() {
        var gateway = on(() -> CurrentUnitOfWork.get().onPrepareCommit(unitOfWork -> {
            throw new IllegalStateException("the disk is full");
        }));
        assertThatThrownBy(() -> gateway.sendAndWait("command"));
        assertThat(times("failed")).isEqualTo(1);
        assertThat(times("accepted")).isZero();
    }
}
