package io.streamlet.bench.analytics;

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

/** Gives events to one projector, a transaction for each class. */
final class Feeding {

    private final AnnotationEventHandlerAdapter projector;
    private final TransactionManager transactions;

    private Feeding(Object projector, TransactionManager transactions) {
        this.projector = new AnnotationEventHandlerAdapter(projector);
        this.transactions = transactions;
    }

    static Feeding group(ApplicationContext context, String group) {
        var projector = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> Objects.requireNonNull(
                                AnnotationUtils.findAnnotation(bean.getClass(), ProcessingGroup.class))
                        .value()
                        .equals(group))
                .findFirst()
                .orElseThrow();
        return new Feeding(projector, context.getBean("projectionTransactionManager", TransactionManager.class));
    }

    void feed(List<? extends EventMessage<?>> events) {
        var handled = events.stream().filter(projector::canHandle).toList();
        var work = new BatchingUnitOfWork<>(handled);
        work.attachTransaction(transactions);
        Callable<Object> handle = () -> projector.handle(work.getMessage());
        var result = work.executeWithResult(handle);
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
    }
}
