package io.streamlet.saga.identity;

import static io.streamlet.saga.identity.ErasureSaga.SETTLED;

import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.CompleteErasure;
import io.streamlet.contracts.identity.DestroyKey;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.identity.ErasureReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.saga.Commands;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureSagaTest {
    private static final AccountId PERSON = new AccountId(new UUID(1, 1));
    private static final AccountErased ERASED =
            new AccountErased(PERSON, ErasureReason.REQUESTED, new AccountId(new UUID(1, 2)));
    private static final Duration WHILE = Duration.ofMinutes(2);

    private final SagaTestFixture<ErasureSaga> fixture = new SagaTestFixture<>(ErasureSaga.class);

    @BeforeEach
    void withLimits() {
        fixture.registerResource(new ErasureLimits(WHILE));
        fixture.registerResource(new Commands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    @Test
    void theKeyIsDestroyedAtOnce() {
        fixture.givenNoPriorActivity()
                .whenPublishingA(ERASED)
                .expectDispatchedCommands(new DestroyKey(PERSON))
                .expectScheduledDeadlineWithName(WHILE, SETTLED)
                .expectActiveSagas(1);
    }

    @Test
    void theErasureIsCompletedWhenNobodyHoldsTheKeyAnyMore() {
        fixture.givenAPublished(ERASED)
                .whenTimeElapses(WHILE)
                .expectTriggeredDeadlinesWithName(SETTLED)
                .expectDispatchedCommands(new CompleteErasure(PERSON));
    }

    @Test
    void thenItIsOver() {
        fixture.givenAPublished(ERASED)
                .whenPublishingA(new ErasureCompleted(PERSON))
                .expectActiveSagas(0);
    }
}
