package io.streamlet.command.classroom;

import static io.streamlet.command.classroom.Classes.joined;
import static io.streamlet.command.classroom.Classes.left;
import static io.streamlet.command.shared.Fixtures.CLASS;
import static io.streamlet.command.shared.Fixtures.STUDENT;

import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.ReportConnectionLost;
import io.streamlet.contracts.classroom.ReportPageChanged;
import io.streamlet.contracts.classroom.ReportReconnected;
import io.streamlet.contracts.shared.AccountId;
import java.util.UUID;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ConnectionRulesTest {
    private static final AccountId WHO = STUDENT.accountId();
    private static final UUID TAB = new UUID(8, 1);
    private static final ParticipantConnectionLost LOST = new ParticipantConnectionLost(CLASS, WHO);
    private static final ParticipantReconnected BACK = new ParticipantReconnected(CLASS, WHO);
    private static final ParticipantChangedPage CHANGED = new ParticipantChangedPage(CLASS, WHO, TAB);

    private static TestExecutor<LiveClass> present() {
        return Classes.live().andGiven(joined(STUDENT, ParticipantRole.STUDENT));
    }

    @Test
    void aLossAndTheWayBackAreFactsOnce() {
        present().when(new ReportConnectionLost(CLASS, WHO)).expectEvents(LOST);
        present().andGiven(LOST).when(new ReportConnectionLost(CLASS, WHO)).expectNoEvents();
        present().andGiven(LOST).when(new ReportReconnected(CLASS, WHO)).expectEvents(BACK);
        present().andGiven(LOST, BACK).when(new ReportReconnected(CLASS, WHO)).expectNoEvents();
        present().when(new ReportReconnected(CLASS, WHO)).expectNoEvents();
    }

    @Test
    void anotherPageIsAFactOnceAndIsConnected() {
        present().when(new ReportPageChanged(CLASS, WHO, TAB)).expectEvents(CHANGED);
        present().andGiven(CHANGED).when(new ReportPageChanged(CLASS, WHO, TAB)).expectNoEvents();
        present()
                .andGiven(LOST, CHANGED)
                .when(new ReportReconnected(CLASS, WHO))
                .expectNoEvents();
    }

    @Test
    void whoIsNotThereHasNoConnectionToLose() {
        var gone = left(STUDENT, ParticipantRole.STUDENT, LeaveReason.CONNECTION_LOST);
        Classes.live().when(new ReportConnectionLost(CLASS, WHO)).expectNoEvents();
        present().andGiven(LOST, gone).when(new ReportReconnected(CLASS, WHO)).expectNoEvents();
        present().andGiven(gone).when(new ReportPageChanged(CLASS, WHO, TAB)).expectNoEvents();
        Classes.ended().when(new ReportConnectionLost(CLASS, WHO)).expectNoEvents();
    }

    @Test
    void whoComesBackByJoiningIsConnected() {
        var gone = left(STUDENT, ParticipantRole.STUDENT, LeaveReason.CONNECTION_LOST);
        present()
                .andGiven(LOST, gone, joined(STUDENT, ParticipantRole.STUDENT))
                .when(new ReportConnectionLost(CLASS, WHO))
                .expectEvents(LOST);
    }
}
