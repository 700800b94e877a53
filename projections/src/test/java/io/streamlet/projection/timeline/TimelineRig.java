package io.streamlet.projection.timeline;

import io.streamlet.contracts.timeline.FindTimeline;
import io.streamlet.contracts.timeline.TimelineEntry;
import io.streamlet.contracts.timeline.TimelineFilter;
import io.streamlet.contracts.timeline.TimelinePage;
import io.streamlet.projection.LiveProjections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The read side of the timeline over an event store of its own, which holds what the projectors were given and no more. */
final class TimelineRig {

    /** long after all that happens in tests */
    private static final Clock LATER =
            Clock.fixed(Instant.parse("2026-03-02T10:00:00Z").plus(Duration.ofDays(300)), ZoneOffset.UTC);

    private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
    private final LiveProjections projections;
    final TimelineTable table;
    final Checkpoints checkpoints;
    final TimelineQueries queries;
    final TimeTravelQueries travels;
    final PlacementQueries placements;

    TimelineRig(ApplicationContext context, LiveProjections projections, int stride) {
        this.projections = projections;
        EventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        table = context.getBean(TimelineTable.class);
        checkpoints = context.getBean(Checkpoints.class);
        var search = context.getBean(TimelineSearch.class);
        var history = new StoredHistory(store);
        var moments = new Moments(table, LATER);
        queries = new TimelineQueries(table, search, history, context.getBean(Entries.class));
        travels = new TimeTravelQueries(moments, new TimeTravel(table, checkpoints, store, LATER, stride));
        placements = new PlacementQueries(moments, search, history, context.getBean(KnownNames.class));
    }

    void happens(List<? extends DomainEventMessage<?>> events) {
        engine.appendEvents(new ArrayList<>(events));
        projections.applyBatch(events);
    }

    TimelinePage page(TimelineFilter filter, @Nullable Long before, @Nullable Long after, int limit) {
        return queries.answer(new FindTimeline(filter, before, after, limit));
    }

    List<TimelineEntry> all(TimelineFilter filter) {
        return page(filter, null, null, 100).entries();
    }
}
