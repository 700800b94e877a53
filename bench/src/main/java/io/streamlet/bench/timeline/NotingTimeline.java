package io.streamlet.bench.timeline;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/** Gives events to the projector of the timeline, a transaction for each batch. */
final class NotingTimeline {

    private final AnnotationEventHandlerAdapter projector;
    private final TransactionManager transactions;

    private NotingTimeline(Object projector, TransactionManager transactions) {
        this.projector = new AnnotationEventHandlerAdapter(projector);
        this.transactions = transactions;
    }

    static NotingTimeline of(ApplicationContext context) {
        var projector = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> Objects.requireNonNull(
                                AnnotationUtils.findAnnotation(bean.getClass(), ProcessingGroup.class))
                        .value()
                        .equals("timeline"))
                .findFirst()
                .orElseThrow();
        return new NotingTimeline(projector, context.getBean("projectionTransactionManager", TransactionManager.class));
    }

    void feed(List<? extends EventMessage<?>> events) {
        var work = new BatchingUnitOfWork<>(events);
        work.attachTransaction(transactions);
        Callable<Object> handle = () -> projector.handle(work.getMessage());
        var result = work.executeWithResult(handle);
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }
}
