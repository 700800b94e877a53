package io.streamlet.app.monitoring;

import io.streamlet.contracts.readmodel.DeadLetterView;
import io.streamlet.contracts.readmodel.DeadLettersView;
import io.streamlet.contracts.readmodel.ReadModelView;
import io.streamlet.projection.replay.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Positions as they are stored now; what the stores cannot tell, as of this node's last look. */
final class StoredStandings implements Standings {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Positions positions;
    private final Monitor monitor;
    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final JsonMapper json;

    StoredStandings(Positions positions, Monitor monitor, JdbcClient jdbc, Serializer serializer, JsonMapper json) {
        this.positions = positions;
        this.monitor = monitor;
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.json = json;
    }

    @Override
    public long head() {
        return positions.head();
    }

    @Override
    public List<Standing> of(List<String> groups) {
        var segments = positions.segments(groups);
        var letters = positions.deadLetters();
        var looked = monitor.standings();
        return groups.stream()
                .map(group -> standing(
                        group,
                        segments.getOrDefault(group, List.of()),
                        letters.getOrDefault(group, 0L),
                        looked == null ? null : looked.get(group)))
                .toList();
    }

    @Override
    public DeadLettersView letters(String group, int limit) {
        var letters = jdbc.sql("""
                        select * from axon.dead_letter where processing_group = ?
                        order by enqueued_at, sequence_identifier, sequence_index limit ?""")
                .param(group)
                .param(limit)
                .query((row, number) -> letter(row))
                .list();
        return new DeadLettersView(letters, positions.deadLetters().getOrDefault(group, 0L));
    }

    private static Standing standing(
            String group,
            List<Positions.Segment> stored,
            long letters,
            io.streamlet.app.monitoring.@Nullable Standing looked) {
        var segments = stored.stream()
                .map(segment ->
                        new ReadModelView.Segment(segment.id(), Positions.position(segment.token()), segment.owned()))
                .sorted(Comparator.comparingInt(ReadModelView.Segment::id))
                .toList();
        return new Standing(
                group,
                segments.stream()
                        .mapToLong(ReadModelView.Segment::position)
                        .min()
                        .orElse(-1),
                looked == null ? 0 : looked.lagEvents(),
                looked == null ? null : looked.lagSeconds(),
                segments,
                letters,
                looked == null ? null : looked.trouble());
    }

    private DeadLetterView letter(ResultSet row) throws SQLException {
        String type = row.getString("payload_type");
        return new DeadLetterView(
                row.getString("dead_letter_identifier"),
                row.getString("event_identifier"),
                type.substring(type.lastIndexOf('.') + 1),
                row.getString("sequence_identifier"),
                row.getLong("sequence_index"),
                Instant.parse(row.getString("time_stamp")),
                Instant.parse(row.getString("enqueued_at")),
                touched(row),
                row.getString("cause_type"),
                row.getString("cause_message"),
                payload(row.getBytes("payload"), type, row.getString("payload_revision")));
    }

    private Map<String, Object> payload(byte[] stored, String type, @Nullable String revision) {
        try {
            var payload = serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, type, revision));
            return Objects.requireNonNull(json.convertValue(payload, FIELDS));
        } catch (SerializationException | JacksonException unreadable) {
            // that may be why it was set aside: as it is stored, then
            return json.readValue(stored, FIELDS);
        }
    }

    private static @Nullable Instant touched(ResultSet row) throws SQLException {
        var touched = row.getString("last_touched");
        return touched == null ? null : Instant.parse(touched);
    }
}
