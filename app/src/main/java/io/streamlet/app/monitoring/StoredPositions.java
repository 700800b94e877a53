package io.streamlet.app.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read from the stores; claims nothing. */
final class StoredPositions implements Positions {
    private static final int FIRST_EVENT_MILLIS = 100;

    private record Row(String processor, Segment segment) {}

    private final JdbcClient jdbc;
    private final EventStore events;
    private final Serializer serializer;
    private final Clock clock;

    StoredPositions(JdbcClient jdbc, EventStore events, Serializer serializer, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.serializer = serializer;
        this.clock = clock;
    }

    @Override
    public long head() {
        return Positions.position(events.createHeadToken());
    }

    @Override
    public Map<String, List<Segment>> segments(Collection<String> processors) {
        return jdbc
                .sql("""
                        select processor_name, segment, token, token_type, owner
                        from axon.token where processor_name in (:processors)""")
                .param("processors", processors)
                .query((row, number) -> new Row(
                        row.getString("processor_name"),
                        new Segment(
                                row.getInt("segment"),
                                token(row.getBytes("token"), row.getString("token_type")),
                                row.getString("owner") != null)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::processor, Collectors.mapping(Row::segment, Collectors.toList())));
    }

    @Override
    public Map<String, Long> deadLetters() {
        var letters = new HashMap<String, Long>();
        jdbc.sql("select processing_group, count(*) from axon.dead_letter group by processing_group")
                .query(row -> {
                    letters.put(row.getString(1), row.getLong(2));
                });
        return letters;
    }

    @Override
    public Duration ageOfNext(@Nullable TrackingToken token) throws InterruptedException {
        try (var stream = events.openStream(token)) {
            if (!stream.hasNextAvailable(FIRST_EVENT_MILLIS, TimeUnit.MILLISECONDS)) {
                return Duration.ZERO;
            }
            var age = Duration.between(stream.nextAvailable().getTimestamp(), clock.instant());
            return age.isNegative() ? Duration.ZERO : age;
        }
    }

    private @Nullable TrackingToken token(byte @Nullable [] stored, @Nullable String type) {
        return stored == null || type == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, type, null));
    }
}
