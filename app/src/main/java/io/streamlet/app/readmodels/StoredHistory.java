package io.streamlet.app.readmodels;

import io.streamlet.projection.replay.History;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The embedded event store, read by position. Its own streams read a hundred events at once, and give each a token that says how far
 * all has been read.
 */
final class StoredHistory implements History {
    private static final TrackingToken END = new GlobalSequenceTrackingToken(Long.MAX_VALUE);
    private static final String COLUMNS = """
            select global_index, type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
                payload_type, payload_revision, payload, meta_data from axon.domain_event where""";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final Configuration configuration;

    StoredHistory(JdbcClient jdbc, Serializer serializer, Configuration configuration) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.configuration = configuration;
    }

    @Override
    public List<TrackedEventMessage<?>> read(long after, Collection<Long> gaps, long upTo, int limit) {
        var following = jdbc.sql(COLUMNS + " global_index > ? and global_index <= ? order by global_index limit ?")
                .param(after)
                .param(upTo)
                .param(limit)
                .query(StoredHistory::event)
                .list();
        List<TrackedEventData<?>> filled = gaps.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " global_index in (:gaps) order by global_index")
                        .param("gaps", gaps)
                        .query(StoredHistory::event)
                        .list();
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.concat(filled.stream(), following.stream()), serializer, configuration.upcasterChain())
                .toList();
    }

    private static TrackedEventData<?> event(ResultSet row, int number) throws SQLException {
        return new TrackedDomainEventData<>(
                new ReplayToken(END, new GlobalSequenceTrackingToken(row.getLong(1))),
                new GenericDomainEventEntry<>(
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getBytes(9),
                        row.getBytes(10)));
    }
}
