package io.streamlet.projection.timeline;

import io.streamlet.contracts.live.WatchTimeline;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.timeline.FindTimeline;
import io.streamlet.contracts.timeline.TimelineFilter;
import io.streamlet.contracts.timeline.TimelinePage;
import io.streamlet.projection.shared.Paging;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what happened. */
@Component
class TimelineQueries {

    private static final int SHOWN_AT_FIRST = 50;

    private final TimelineTable table;
    private final TimelineSearch search;
    private final StoredHistory history;
    private final Entries entries;

    TimelineQueries(TimelineTable table, TimelineSearch search, StoredHistory history, Entries entries) {
        this.table = table;
        this.search = search;
        this.history = history;
        this.entries = entries;
    }

    @QueryHandler
    TimelinePage answer(FindTimeline query) {
        if (query.after() != null && query.after() > table.end()) {
            throw new BusinessException(ErrorCode.BEYOND_END, "So much has not happened yet.");
        }
        return page(query);
    }

    @QueryHandler
    TimelinePage answer(WatchTimeline query) {
        return page(new FindTimeline(TimelineFilter.of(query.classId()), null, null, SHOWN_AT_FIRST));
    }

    private TimelinePage page(FindTimeline query) {
        int limit = Paging.limit(query.limit());
        var found = search.find(query, limit);
        var shown = found.stream().limit(limit).toList();
        return new TimelinePage(
                entries.of(happened(query.after() == null ? shown.reversed() : shown)), found.size() > limit);
    }

    private List<Happened> happened(List<TimelineFact> facts) {
        var events = history.read(facts.stream()
                .map(fact -> new StoredHistory.Place(fact.aggregateId(), fact.sequence()))
                .toList());
        return facts.stream()
                .map(fact -> new Happened(
                        fact,
                        Objects.requireNonNull(events.get(fact.messageId()), fact::messageId)
                                .getPayload()))
                .toList();
    }
}
