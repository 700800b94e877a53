package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class UnprojectableTest {
    private final Unprojectable policy = new Unprojectable();
    private final DeadLetter<EventMessage<?>> letter =
            new GenericDeadLetter<>("class", GenericEventMessage.asEventMessage("happened"));

    @Test
    void whatAProjectorCannotMakeSenseOfIsSetAsideWithItsCause() {
        var decision = policy.decide(letter, new NullPointerException("no such mesh"));
        assertThat(decision.shouldEnqueue()).isTrue();
        assertThat(decision.enqueueCause())
                .hasValueSatisfying(cause -> assertThat(cause).hasMessageContaining("no such mesh"));
    }

    @Test
    void troubleWithTheDatabaseStopsTheSegmentInstead() {
        for (var trouble : new Exception[] {
            new QueryTimeoutException("slow"),
            new PersistenceException("flush"),
            new IllegalStateException("wrapped", new SQLException("gone"))
        }) {
            assertThatThrownBy(() -> policy.decide(letter, trouble)).hasCause(trouble);
        }
    }
}
