package io.streamlet.saga.stage;

import static io.streamlet.saga.StoredSagas.storedAndLoaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageSide;
import io.streamlet.saga.NotedDeadlines;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredStageInvitationSagaTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(2, 2));
    private static final InvitationId INVITATION = new InvitationId(new UUID(3, 1));

    private final StageLimits limits =
            new StageLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    private final NotedDeadlines deadlines = new NotedDeadlines();

    @Test
    void aSagaSurvivesBeingStoredAndSoDoItsDeadlines() {
        var saga = new StageInvitationSaga();
        var tab = new StagePeerId(new UUID(4, 1));
        saga.on(new StageInvitationAccepted(CLASS, INVITATION, STUDENT, tab, true, true), "event-1", deadlines, limits);
        saga.on(new StageLinkLost(CLASS, INVITATION, StageSide.TEACHER, StageRoute.PEER), "event-2", deadlines, limits);

        assertThat(storedAndLoaded(saga)).usingRecursiveComparison().isEqualTo(saga);
        assertThat(deadlines.payloads())
                .hasSize(2)
                .allSatisfy(payload -> assertThat(storedAndLoaded(payload)).isEqualTo(payload));
        var overdue = new StageInvitationSaga.AnswerOverdue(CLASS, INVITATION);
        assertThat(storedAndLoaded(overdue)).isEqualTo(overdue);
    }
}
