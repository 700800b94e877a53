package io.streamlet.projection.timeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Many lines at once by {@code COPY}, which takes the database a fraction of what inserting does. Text format as in
 * <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL's documentation</a>.
 */
final class TimelineCopy {

    private static final String COLUMNS =
            "position, at, kind, class_id, actor, account, subject, message_id, command_id,"
                    + " causation_id, correlation_id, aggregate_id, sequence, search";

    /** bytes of a line, about */
    private static final int LINE = 512;

    private static final byte[] NOTHING = {'\\', 'N'};

    private final ByteArrayOutputStream rows;
    private long last = -1;

    private TimelineCopy(int lines) {
        rows = new ByteArrayOutputStream(LINE * lines);
    }

    /** @param facts in order; of those of one position the first, as with the live lines */
    static void into(Connection connection, String schema, List<TimelineFact> facts) throws SQLException {
        var copy = new TimelineCopy(facts.size());
        facts.forEach(copy::add);
        try {
            var unused = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s.timeline (%s) from stdin".formatted(schema, COLUMNS),
                            new ByteArrayInputStream(copy.rows.toByteArray()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(TimelineFact fact) {
        if (fact.position() == last) {
            return;
        }
        last = fact.position();
        rows.writeBytes(bytes(fact.position()));
        value(fact.at());
        text(fact.kind());
        value(fact.classId());
        value(fact.actor());
        value(fact.account());
        value(fact.subject());
        text(fact.messageId());
        text(fact.commandId());
        text(fact.causationId());
        text(fact.correlationId());
        text(fact.aggregateId());
        value(fact.sequence());
        text(fact.search());
        rows.write('\n');
    }

    /** what says itself as it is stored */
    private void value(@Nullable Object value) {
        rows.write('\t');
        rows.writeBytes(value == null ? NOTHING : bytes(value));
    }

    private void text(@Nullable String text) {
        value(text == null ? null : escaped(text));
    }

    private static byte[] bytes(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.chars().noneMatch(c -> c == '\\' || c < ' ')
                ? text
                : text.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }
}
