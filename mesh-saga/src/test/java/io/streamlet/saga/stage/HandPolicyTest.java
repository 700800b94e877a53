package io.streamlet.saga.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.LowerHand;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.saga.Commands;
import io.streamlet.saga.RecordingGateway;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandPolicyTest {
    private static final ClassId CLASS = new ClassId(new UUID(1, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(2, 2));
    private static final AccountId TEACHER = new AccountId(new UUID(2, 1));
    private static final LowerHand LOWERED = new LowerHand(CLASS, STUDENT, LowerReason.LEFT_CLASS, Actor.system());

    private final RecordingGateway gateway = new RecordingGateway();
    private final HandPolicy policy = new HandPolicy(new Commands(gateway.gateway(LowerHand.class)));

    @Test
    void whoeverLeavesTakesTheirHandDown() {
        policy.on(new ParticipantLeft(CLASS, STUDENT, ParticipantRole.STUDENT, LeaveReason.CONNECTION_LOST));
        assertThat(gateway.sent()).containsExactly(LOWERED);
    }

    @Test
    void whoeverIsRemovedTakesTheirHandDown() {
        policy.on(new ParticipantRemoved(CLASS, STUDENT, TEACHER));
        assertThat(gateway.sent()).containsExactly(LOWERED);
    }
}
