package io.streamlet.command.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.stage.InvitationId;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class StrandsTest {
    private static final InvitationId INVITATION = new InvitationId(new UUID(1, 1));

    private final Strands strands = new Strands();

    @Test
    void anInvitationBeginsItsChain() {
        assertThat(strands.continued(INVITATION)).isEmpty();
    }

    @Test
    void whatIsDoneNextFollowsFromWhatHappenedLast() {
        strands.add(INVITATION, "invited", MetaData.with("correlationId", "chain"));
        strands.add(INVITATION, "accepted", MetaData.with("correlationId", "of the answer alone"));

        assertThat(strands.continued(INVITATION))
                .isEqualTo(Map.of("causationId", "accepted", "correlationId", "chain"));
        assertThat(strands.continued(new InvitationId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void whatFollowsFromElsewhereSaysSoItself() {
        strands.add(INVITATION, "invited", MetaData.emptyInstance());
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("the class ended"));
        work.registerCorrelationDataProvider(message -> Map.of("causationId", message.getIdentifier()));

        assertThat(strands.continued(INVITATION)).isEmpty();
        work.rollback();

        // an invitation from before there were chains begins one
        assertThat(strands.continued(INVITATION)).containsEntry("correlationId", "invited");
    }
}
