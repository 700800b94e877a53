package io.streamlet.projection;

import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;

/** Drives the projectors of the application by hand: what was applied is written and told when the call returns. */
public class LiveProjections {

    private final List<AnnotationEventHandlerAdapter> projectors;
    private final TransactionManager transactions;
    private History history = new History(ProjectionApplication.NOW);

    LiveProjections(
            ApplicationContext context, @Qualifier("projectionTransactionManager") TransactionManager transactions) {
        this.projectors = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
        this.transactions = transactions;
    }

    public void reset() {
        history = new History(ProjectionApplication.NOW);
        transactions.executeInTransaction(() -> projectors.forEach(projector -> projector.prepareReset(null)));
    }

    /** each in a transaction of its own */
    public void apply(Object... events) {
        for (var event : events) {
            applyBatch(List.of(history.next(event)));
        }
    }

    public void applyBatch(List<? extends EventMessage<?>> messages) {
        for (var projector : projectors) {
            if (messages.stream().noneMatch(projector::canHandle)) {
                continue;
            }
            var work = new BatchingUnitOfWork<>(messages);
            work.attachTransaction(transactions);
            Callable<Object> handle = () -> projector.handle(work.getMessage());
            var result = work.executeWithResult(handle);
            if (result.isExceptional()) {
                throw new AssertionError(result.exceptionResult());
            }
        }
    }
}
