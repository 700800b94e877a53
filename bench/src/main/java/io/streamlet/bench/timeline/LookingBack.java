package io.streamlet.bench.timeline;

import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Percentiles;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.timeline.ClassAt;
import io.streamlet.contracts.timeline.FindClassAt;
import io.streamlet.contracts.timeline.FindTimeline;
import io.streamlet.contracts.timeline.TimelineFilter;
import io.streamlet.contracts.timeline.TimelinePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long it takes to look back at {@link GreatClass}: at the class as it was at moments drawn at random, and at pages of its timeline.
 * Asked over the query bus, the answer written as JSON, one after the other.
 */
public final class LookingBack {

    private static final int BATCH = 500;
    private static final int WARM_UP = 30;
    private static final int MEASURED = 300;
    private static final String COMMAND = "./mvnw -q -pl bench -am process-classes -Dbench=timeline.LookingBack";

    private final QueryGateway queries;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Random random = new Random(1);
    private final List<Figure> figures = new ArrayList<>();

    private LookingBack(QueryGateway queries) {
        this.queries = queries;
    }

    public static void main(String[] args) throws Exception {
        try (var context = HistoryStore.start()) {
            double noted = load(context);
            try (var connection = context.getBean(DataSource.class).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            var bench = new LookingBack(context.getBean(QueryGateway.class));
            bench.figures.add(Figure.measured("Noted in the timeline", noted, "events/s", null, null, COMMAND));
            bench.firstLook();
            bench.measure("The class at a moment", ClassAt.class, "< 300", bench::moment);
            bench.measure("Newest page of the timeline", TimelinePage.class, null, () -> page(Set.of(), null));
            bench.measure("A page somewhere", TimelinePage.class, null, bench::somewhere);
            bench.measure("A page of one kind", TimelinePage.class, null, bench::ofOneKind);
            Results.ofProject().write("time-travel", bench.figures);
        }
        System.exit(0); // a thread of Axon that watches for time-outs would keep the process
    }

    private static double load(ApplicationContext context) {
        var engine = context.getBean(EventStorageEngine.class);
        var timeline = NotingTimeline.of(context);
        var events = GreatClass.events();
        long nanos = 0;
        for (int from = 0; from < events.size(); from += BATCH) {
            var batch = events.subList(from, Math.min(events.size(), from + BATCH));
            engine.appendEvents(batch);
            long begun = System.nanoTime();
            timeline.feed(batch);
            nanos += System.nanoTime() - begun;
        }
        return events.size() * 1e9 / nanos;
    }

    /** nobody has made a checkpoint yet: everything is folded, and the checkpoints are made on the way */
    private void firstLook() {
        long begun = System.nanoTime();
        ask(new FindClassAt(GreatClass.ID, null, null), ClassAt.class);
        figures.add(Figure.measured(
                "The class at its end, without checkpoints",
                (System.nanoTime() - begun) / 1e6,
                "ms",
                null,
                null,
                COMMAND));
    }

    private <A> void measure(String name, Class<A> answer, @Nullable String goal, Supplier<Object> question) {
        var nanos = new long[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            var asked = question.get();
            long begun = System.nanoTime();
            ask(asked, answer);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        var times = new Percentiles(LongStream.of(nanos));
        figures.add(Figure.measured(name + ", p50", times.millis(0.5), "ms", null, null, COMMAND));
        figures.add(Figure.measured(name + ", p95", times.millis(0.95), "ms", goal, null, COMMAND));
        figures.add(Figure.measured(name + ", longest", times.millis(1), "ms", goal, null, COMMAND));
    }

    private <A> void ask(Object question, Class<A> answer) {
        var bytes = json.writeValueAsBytes(queries.query(question, answer).join());
        if (bytes.length < 100) {
            throw new IllegalStateException("No answer to " + question);
        }
    }

    private Object moment() {
        return random.nextBoolean()
                ? new FindClassAt(GreatClass.ID, (long) random.nextInt(GreatClass.EVENTS), null)
                : new FindClassAt(
                        GreatClass.ID,
                        null,
                        GreatClass.START.plusMillis(GreatClass.STEP_MILLIS * random.nextInt(GreatClass.EVENTS)));
    }

    private Object somewhere() {
        return page(Set.of(), 1_000L + random.nextInt(GreatClass.EVENTS - 1_000));
    }

    private Object ofOneKind() {
        return page(Set.of("HandRaised"), 10_000L + random.nextInt(GreatClass.EVENTS - 10_000));
    }

    private static Object page(Set<String> kinds, @Nullable Long before) {
        var filter = new TimelineFilter(GreatClass.ID, Set.of(), kinds, null, null, null, null, null, null);
        return new FindTimeline(filter, before, null, 50);
    }
}
