package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines in the database, written a batch at once, in the transaction of the batch. A line that is there already stays. */
@Component
class TimelineTable {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    TimelineTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void add(List<TimelineFact> facts) {
        jdbc.batchUpdate("""
                insert into projection.timeline (position, at, kind, class_id, actor, account, subject, message_id,
                    command_id, causation_id, correlation_id, aggregate_id, sequence, search)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (position) do nothing""", facts, facts.size(), TimelineTable::write);
    }

    void clear() {
        jdbc.update("delete from projection.timeline");
    }

    /** Puts another sentence in the place of all of a kind that somebody is behind. */
    void erase(AccountId account, String kind, String like, String search) {
        client.sql("""
                        update projection.timeline set search = :search
                        where actor = :account and kind = :kind and search like :like and search <> :search""")
                .param("account", account.value())
                .param("kind", kind)
                .param("like", like)
                .param("search", search)
                .update();
    }

    /** of the last event of all; -1 if there are none */
    long end() {
        return client.sql("select coalesce(max(position), -1) from projection.timeline")
                .query(Long.class)
                .single();
    }

    /** of the first event of a class */
    OptionalLong beginning(ClassId classId) {
        return position(
                client.sql("select position from projection.timeline where class_id = ? order by position limit 1")
                        .param(classId.value()));
    }

    /** of the event that nothing about a class can come before; empty if that is not known yet, even if others are */
    OptionalLong scheduled(ClassId classId) {
        return position(client.sql("""
                        select position from projection.timeline where class_id = ? and kind = 'ClassScheduled'
                        order by position limit 1""").param(classId.value()));
    }

    /** of the last event of a class at or before a position */
    OptionalLong last(ClassId classId, long position) {
        return position(client.sql("""
                        select position from projection.timeline where class_id = ? and position <= ?
                        order by position desc limit 1""").param(classId.value()).param(position));
    }

    /** of the last event of a class at or before a time */
    OptionalLong last(ClassId classId, Instant time) {
        return position(client.sql("""
                        select position from projection.timeline where class_id = ? and at <= ?
                        order by at desc, position desc limit 1""").param(classId.value()).param(zoned(time)));
    }

    /** the events of a class after one position, up to another, in order */
    void places(ClassId classId, long after, long upTo, Visitor visitor) {
        var places = client.sql("""
                        select position, aggregate_id, sequence from projection.timeline
                        where class_id = ? and position > ? and position <= ? order by position""")
                .param(classId.value())
                .param(after)
                .param(upTo)
                .query((row, number) ->
                        new Located(row.getLong(1), new StoredHistory.Place(row.getString(2), row.getLong(3))))
                .list();
        places.forEach(located -> visitor.on(located.position, located.place));
    }

    /** @param position of an event */
    Instant timeOf(long position) {
        return client.sql("select at from projection.timeline where position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static OptionalLong position(JdbcClient.StatementSpec query) {
        return query.query(Long.class).optional().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    interface Visitor {
        void on(long position, StoredHistory.Place place);
    }

    private record Located(long position, StoredHistory.Place place) {}

    private static void write(PreparedStatement row, TimelineFact fact) throws SQLException {
        row.setLong(1, fact.position());
        row.setObject(2, zoned(fact.at()));
        row.setString(3, fact.kind());
        set(row, 4, fact.classId() == null ? null : fact.classId().value());
        row.setObject(5, fact.actor().value());
        set(row, 6, fact.account() == null ? null : fact.account().value());
        set(row, 7, fact.subject());
        row.setString(8, fact.messageId());
        row.setString(9, fact.commandId());
        row.setString(10, fact.causationId());
        row.setString(11, fact.correlationId());
        row.setString(12, fact.aggregateId());
        row.setLong(13, fact.sequence());
        row.setString(14, fact.search());
    }

    private static void set(PreparedStatement row, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            row.setNull(index, Types.OTHER);
        } else {
            row.setObject(index, value);
        }
    }

    private static OffsetDateTime zoned(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
