package io.streamlet.projection.timeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.streamlet.contracts.timeline.EventExport;
import io.streamlet.contracts.timeline.EventFilter;
import io.streamlet.contracts.timeline.EventKinds;
import io.streamlet.contracts.timeline.ExportedEvent;
import io.streamlet.contracts.timeline.FindEvents;
import io.streamlet.contracts.timeline.FindSettledEnd;
import io.streamlet.contracts.timeline.SettledEnd;
import io.streamlet.projection.EventLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what is in the event store, a page at a time: whoever asks for the next page has taken the last one, and between two
 * pages nothing is held.
 */
@Component
class EventExports {

    private static final int READ_AT_ONCE = 500;
    /** of events that are not asked for: about a second's reading */
    private static final int LOOKED_AT = 10_000;
    /** characters of payloads; messages between nodes are limited */
    private static final int SIZE = 1_000_000;

    private static final RevisionResolver REVISIONS = new AnnotationRevisionResolver();
    /** the fields of the record in their order, and nothing that is made of them: the same event is the same text */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** tools that only write read models have none */
    private final ObjectProvider<EventLog> log;

    private final TimelineTable table;

    EventExports(ObjectProvider<EventLog> log, TimelineTable table) {
        this.log = log;
        this.table = table;
    }

    @QueryHandler
    SettledEnd answer(FindSettledEnd query) {
        return new SettledEnd(log.getObject().settled());
    }

    @QueryHandler
    EventExport answer(FindEvents query) {
        return new Page(query).read();
    }

    /** a class that is not in the table yet, perhaps because that is being made anew, is looked for everywhere */
    private long start(FindEvents query) {
        var classId = query.filter().classId();
        long beginning = classId == null ? 0 : table.scheduled(classId).orElse(0);
        return Math.min(query.through(), Math.max(query.after(), beginning - 1));
    }

    private final class Page {
        private final FindEvents query;
        private final EventFilter filter;
        private final Set<String> types;
        private final ArrayList<ExportedEvent> found = new ArrayList<>();
        private long reached;
        private int lookedAt;
        private int size;

        Page(FindEvents query) {
            this.query = query;
            filter = query.filter();
            types = new HashSet<>(filter.types());
            types.addAll(EventKinds.of(filter.contexts()));
            reached = start(query);
        }

        EventExport read() {
            while (reached < query.through() && !isFull() && lookedAt < LOOKED_AT) {
                var events = log.getObject().after(reached, READ_AT_ONCE);
                for (var event : events) {
                    if (isFull()) {
                        break;
                    }
                    if (event.position() > query.through()) {
                        reached = query.through();
                        break;
                    }
                    look(event);
                }
                if (events.isEmpty()) {
                    reached = query.through();
                }
            }
            return new EventExport(found, reached);
        }

        private boolean isFull() {
            return found.size() >= query.limit() || size >= SIZE;
        }

        private void look(EventLog.At at) {
            lookedAt++;
            reached = at.position();
            var event = at.event();
            if (isAskedFor(event)) {
                var about = About.of(event.getPayload());
                if (about != null
                        && (filter.classId() == null || filter.classId().equals(about.classId()))) {
                    var exported = exported(at.position(), event, about);
                    size += exported.payload().length();
                    found.add(exported);
                }
            }
        }

        /** as far as it can be told without reading its payload */
        private boolean isAskedFor(DomainEventMessage<?> event) {
            return (types.isEmpty() || types.contains(event.getPayloadType().getSimpleName()))
                    && (filter.from() == null || !event.getTimestamp().isBefore(filter.from()))
                    && (filter.to() == null || event.getTimestamp().isBefore(filter.to()));
        }
    }

    private static ExportedEvent exported(long position, DomainEventMessage<?> event, About about) {
        var fact = TimelineFact.of(event, about, position);
        return new ExportedEvent(
                position,
                fact.at(),
                about.context(),
                fact.kind(),
                revision(event.getPayloadType()),
                fact.messageId(),
                fact.aggregateId(),
                fact.sequence(),
                fact.classId(),
                fact.actor(),
                fact.commandId(),
                fact.causationId(),
                fact.correlationId(),
                JSON.writeValueAsString(event.getPayload()));
    }

    private static @Nullable String revision(Class<?> type) {
        return REVISIONS.revisionOf(type);
    }
}
