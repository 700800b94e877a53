package io.streamlet.app.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The read tables as text, and their rebuild from the first event on. */
public class ReadTables {
    private static final List<String> GROUPS = List.of(
            "identity",
            "classroom",
            "conversation",
            "notification",
            "stage",
            "mesh",
            "analytics",
            "platform",
            "timeline");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EventProcessingConfiguration processing;
    private final EventStore events;
    private final JdbcClient jdbc;

    ReadTables(EventProcessingConfiguration processing, EventStore events, JdbcClient jdbc) {
        this.processing = processing;
        this.events = events;
        this.jdbc = jdbc;
    }

    public void rebuiltAreTheSame() {
        Map<String, List<String>> before;
        Map<String, List<String>> after;
        long start;
        do {
            start = head();
            awaitProjected();
            before = dump();
            assertThat(before).isNotEmpty();
            rebuild();
            awaitProjected();
            after = dump();
            // what came meanwhile, say an invitation that expired, may be in one of the two only
        } while (head() != start);
        assertThat(after).isEqualTo(before);
    }

    private void rebuild() {
        List<PooledStreamingEventProcessor> processors =
                GROUPS.stream().map(this::processor).toList();
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        try {
            processors.forEach(PooledStreamingEventProcessor::resetTokens);
            assertThat(dump().values()).allMatch(List::isEmpty, "emptied");
        } finally {
            processors.forEach(PooledStreamingEventProcessor::start);
        }
    }

    private long head() {
        return events.createHeadToken().position().orElse(-1);
    }

    private void awaitProjected() {
        long head = head();
        await().atMost(PATIENCE)
                .until(() -> GROUPS.stream().allMatch(group -> {
                    var segments = processor(group).processingStatus().values();
                    return !segments.isEmpty() && segments.stream().allMatch(segment -> reached(segment, head));
                }));
    }

    /** what is caught up stays a replay until the next event comes */
    private static boolean reached(EventTrackerStatus segment, long head) {
        return segment.isCaughtUp() && segment.getCurrentPosition().orElse(-1) >= head;
    }

    private PooledStreamingEventProcessor processor(String group) {
        return processing
                .eventProcessor(group, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private Map<String, List<String>> dump() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'projection' and table_name <> 'flyway_schema_history'""").query(String.class).list()) {
            rows.put(
                    table,
                    jdbc.sql("select t::text from projection.\"" + table + "\" t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }
}
