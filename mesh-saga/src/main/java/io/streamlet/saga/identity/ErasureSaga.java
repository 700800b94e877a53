package io.streamlet.saga.identity;

import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.CompleteErasure;
import io.streamlet.contracts.identity.DestroyKey;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.saga.Commands;
import io.streamlet.saga.ProcessingGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;

/**
 * Sees an erasure through. The key is destroyed together with the event where both are in one database; where they are not, a crash
 * in between is made up for here, as often as it takes. A while later, when no node can hold the key any more, the erasure is
 * completed, and what was still written with old knowledge is cleaned once more.
 */
@Saga
@ProcessingGroup(ProcessingGroups.ERASURE)
@Revision("1")
public class ErasureSaga {
    static final String SETTLED = "erasure-settled";

    /** public, as the class: Axon makes a saga from outside */
    public ErasureSaga() {}

    record Settled(AccountId accountId) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountErased event, DeadlineManager deadlines, ErasureLimits limits, Commands commands) {
        commands.send(new DestroyKey(event.accountId()));
        deadlines.schedule(limits.settled(), SETTLED, new Settled(event.accountId()));
    }

    @DeadlineHandler(deadlineName = SETTLED)
    void on(Settled deadline, Commands commands) {
        commands.send(new CompleteErasure(deadline.accountId()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(ErasureCompleted event) {}
}
