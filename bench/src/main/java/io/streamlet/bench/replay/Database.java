package io.streamlet.bench.replay;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.postgresql.PGConnection;

/** The database of a running application: events are put in as its aggregates would store them, and read as they lie there. */
final class Database implements AutoCloseable {

    private static final int BATCH = 10_000;
    private static final String TABLE = "axon.domain_event";
    private static final String COLUMNS = "aggregate_identifier, sequence_number, type, event_identifier, time_stamp,"
            + " payload_type, payload_revision, payload, meta_data";

    private final Jackson3Serializer serializer = Jackson3Serializer.builder()
            .revisionResolver(new AnnotationRevisionResolver())
            .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)))
            .build();
    private final Connection connection;
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private int waiting;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database of(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("postgresql.password"));
        return new Database(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password));
    }

    void add(DomainEventMessage<?> event) {
        var payload = serializer.serialize(event.getPayload(), byte[].class);
        var metaData = serializer.serialize(event.getMetaData(), byte[].class);
        var row = String.join(
                "\t",
                event.getAggregateIdentifier(),
                Long.toString(event.getSequenceNumber()),
                event.getType(),
                event.getIdentifier(),
                DateTimeUtils.formatInstant(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                "\\\\x" + HexFormat.of().formatHex(payload.getData()),
                "\\\\x" + HexFormat.of().formatHex(metaData.getData()) + "\n");
        rows.writeBytes(row.getBytes(StandardCharsets.UTF_8));
        if (++waiting == BATCH) {
            flush();
        }
    }

    void flush() {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + TABLE + " (" + COLUMNS + ") from stdin",
                            new ByteArrayInputStream(rows.toByteArray()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        rows.reset();
        waiting = 0;
    }

    /** Reads every column of every event in order; nothing is made of them. @return how many */
    long scan() throws SQLException {
        connection.setAutoCommit(false);
        long read = 0;
        long bytes = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (var row = statement.executeQuery(
                    "select global_index, " + COLUMNS + " from " + TABLE + " order by global_index")) {
                while (row.next()) {
                    read++;
                    bytes += row.getLong(1)
                            + row.getString(2).length()
                            + row.getLong(3)
                            + row.getString(4).length()
                            + row.getString(5).length()
                            + row.getString(6).length()
                            + row.getString(7).length()
                            + row.getBytes(9).length
                            + row.getBytes(10).length;
                }
            }
        }
        connection.rollback();
        connection.setAutoCommit(true);
        if (bytes == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return read;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
