package io.streamlet.saga.classroom;

import static io.streamlet.saga.StoredSagas.storedAndLoaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.saga.NotedDeadlines;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredClassTimeoutSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(2, 1));

    private final ClassroomLimits limits = new ClassroomLimits(Duration.ofHours(8), Duration.ofMinutes(30));
    private final NotedDeadlines deadlines = new NotedDeadlines();

    @Test
    void aSagaSurvivesBeingStoredAndSoDoItsDeadlines() {
        var saga = new ClassTimeoutSaga();
        saga.on(new ClassStarted(CLASS, TEACHER), deadlines, limits);
        saga.on(
                new ParticipantLeft(CLASS, TEACHER, ParticipantRole.TEACHER, LeaveReason.LEFT),
                "event-1",
                deadlines,
                limits);

        assertThat(storedAndLoaded(saga)).usingRecursiveComparison().isEqualTo(saga);
        assertThat(deadlines.payloads())
                .hasSize(2)
                .allSatisfy(payload -> assertThat(storedAndLoaded(payload)).isEqualTo(payload));
    }
}
