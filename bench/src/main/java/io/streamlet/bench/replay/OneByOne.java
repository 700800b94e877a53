package io.streamlet.bench.replay;

import io.streamlet.bench.timeline.HistoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The same projectors as a processor with Axon's default batch size drives them: a transaction for every event and group, which
 * holds the rows and the token. What reading costs is left out.
 */
final class OneByOne {

    private OneByOne() {}

    /** @return events a second, through all groups */
    static double rate(int sample) {
        var events = new ArrayList<DomainEventMessage<?>>();
        var unused = Year.write(sample, events::add);
        try (var context = HistoryStore.start()) {
            var jdbc = context.getBean(JdbcTemplate.class);
            jdbc.execute("create table token (processor_name text primary key, token bytea)");
            var groups = new TreeMap<String, List<AnnotationEventHandlerAdapter>>();
            for (var projector :
                    context.getBeansWithAnnotation(ProcessingGroup.class).values()) {
                var group = Objects.requireNonNull(
                                AnnotationUtils.findAnnotation(projector.getClass(), ProcessingGroup.class))
                        .value();
                groups.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(new AnnotationEventHandlerAdapter(projector));
            }
            groups.keySet().forEach(group -> jdbc.update("insert into token values (?, null)", group));
            var transactions = context.getBean("projectionTransactionManager", TransactionManager.class);
            int warm = Math.min(events.size() / 2, Year.PEOPLE + 500);
            feed(groups, events.subList(0, warm), transactions, jdbc);
            var measured = events.subList(warm, Math.min(events.size(), warm + sample / 2));
            long began = System.nanoTime();
            feed(groups, measured, transactions, jdbc);
            return measured.size() / ((System.nanoTime() - began) / 1e9);
        }
    }

    private static void feed(
            TreeMap<String, List<AnnotationEventHandlerAdapter>> groups,
            List<DomainEventMessage<?>> events,
            TransactionManager transactions,
            JdbcTemplate jdbc) {
        for (var event : events) {
            groups.forEach((group, projectors) -> {
                var work = new BatchingUnitOfWork<>(event);
                work.attachTransaction(transactions);
                work.onPrepareCommit(ready ->
                        jdbc.update("update token set token = ? where processor_name = ?", new byte[60], group));
                var result = work.executeWithResult(() -> {
                    for (var projector : projectors) {
                        var unused = projector.handle(work.getMessage());
                    }
                    return true;
                });
                if (result.isExceptional()) {
                    throw new IllegalStateException(result.exceptionResult());
                }
            });
        }
    }
}
