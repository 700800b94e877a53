package io.streamlet.app.readmodels;

import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.projection.replay.Ledger;
import io.streamlet.projection.replay.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The side of those who project. */
final class StoredLedger implements Ledger {
    /** a node that was not heard of for so long is gone; by the database's clock */
    private static final String GONE = "interval '20 seconds'";

    private final JdbcClient jdbc;

    StoredLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Order> orders() {
        return jdbc.sql("select * from axon.replay order by group_name")
                .query(StoredLedger::order)
                .list();
    }

    @Override
    public List<Order> take(String node) {
        return jdbc.sql("select exists (select from axon.replay)")
                        .query(Boolean.class)
                        .single()
                ? jdbc.sql("""
                                update axon.replay set node = :node, seen_at = now()
                                where node is null or node = :node or seen_at < now() - %s returning *""".formatted(GONE))
                        .param("node", node)
                        .query(StoredLedger::order)
                        .list()
                : List.of();
    }

    @Override
    public boolean progress(String node, String group, Place place, long total, double perSecond) {
        return jdbc.sql("""
                                update axon.replay set place = :place, total = :total, per_second = :rate, trouble = null
                                where group_name = :group and node = :node""")
                        .param("place", Json.write(place))
                        .param("total", total)
                        .param("rate", perSecond)
                        .param("group", group)
                        .param("node", node)
                        .update()
                == 1;
    }

    @Override
    public void compared(String group, Comparison comparison) {
        jdbc.sql("""
                        update axon.replay set state = 'READY', comparison = ?, per_second = 0
                        where group_name = ? and state = 'REPLAYING'""").param(Json.write(comparison)).param(group).update();
    }

    @Override
    public void begin(String group, Instant at) {
        jdbc.sql("""
                        update axon.replay set begun_at = :at, comparison = null,
                            state = case when state in ('READY', 'SWITCHING') then 'REPLAYING' else state end
                        where group_name = :group""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("group", group)
                .update();
    }

    @Override
    public void again(String group) {
        jdbc.sql("update axon.replay set place = null where group_name = ?")
                .param(group)
                .update();
    }

    /** a node may go on reading what it has the key of for a minute after it was destroyed */
    @Override
    public List<String> spoilt() {
        return jdbc.sql("""
                        select group_name from axon.read_model_before where switched_at < (
                            select max(destroyed_at) + interval '2 minutes' from axon.person_key)""").query((row, number) -> row.getString(1)).list();
    }

    @Override
    public void forgetBefore(String group) {
        jdbc.sql("delete from axon.read_model_before where group_name = ?")
                .param(group)
                .update();
        jdbc.sql("delete from axon.replay where group_name = ? and state = 'UNDOING'")
                .param(group)
                .update();
    }

    @Override
    public void trouble(String group, String trouble) {
        jdbc.sql("update axon.replay set trouble = ?, per_second = 0 where group_name = ?")
                .param(trouble)
                .param(group)
                .update();
    }

    @Override
    public void done(String group) {
        jdbc.sql("delete from axon.replay where group_name = ?").param(group).update();
    }

    @Override
    public Optional<Before> before(String group) {
        return jdbc.sql("select place, switched_at from axon.read_model_before where group_name = ?")
                .param(group)
                .query((row, number) -> new Before(
                        Objects.requireNonNull(Json.read(row.getString(1), Place.class)), instant(row, "switched_at")))
                .optional();
    }

    @Override
    public void keepBefore(String group, Before before) {
        jdbc.sql("""
                        insert into axon.read_model_before (group_name, place, switched_at) values (?, ?, ?)
                        on conflict (group_name) do update
                        set place = excluded.place, switched_at = excluded.switched_at""")
                .param(group)
                .param(Json.write(before.place()))
                .param(before.switchedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void discardLetters(String group) {
        jdbc.sql("delete from axon.dead_letter where processing_group = ?")
                .param(group)
                .update();
    }

    @Override
    public void exchangeLetters(String group, boolean replayed) {
        if (replayed) {
            discardLetters(group + "@before");
            move(group, group + "@before");
            move(group + "@replay", group);
        } else {
            move(group, group + "@replay");
            move(group + "@before", group);
            move(group + "@replay", group + "@before");
        }
        jdbc.sql("""
                        update axon.token set owner = null where processor_name = :group
                        and exists (select from axon.dead_letter where processing_group = :group)""").param("group", group).update();
    }

    @Override
    public List<Letter> retries() {
        return jdbc.sql("select group_name, letter from axon.dead_letter_retry order by ordered_at")
                .query((row, number) -> new Letter(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public boolean isFirstOf(Letter letter, String event) {
        return jdbc.sql("""
                        select exists (select from axon.dead_letter wanted join axon.dead_letter first
                            on first.processing_group = wanted.processing_group
                            and first.sequence_identifier = wanted.sequence_identifier
                            where wanted.processing_group = ? and wanted.dead_letter_identifier = ?
                            and first.event_identifier = ?)""")
                .param(letter.group())
                .param(letter.letter())
                .param(event)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void retried(Letter letter) {
        jdbc.sql("delete from axon.dead_letter_retry where letter = ?")
                .param(letter.letter())
                .update();
    }

    private void move(String from, String to) {
        jdbc.sql("update axon.dead_letter set processing_group = ? where processing_group = ?")
                .param(to)
                .param(from)
                .update();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getString("group_name"),
                ReplayState.valueOf(row.getString("state")),
                row.getObject("from_time") == null ? null : instant(row, "from_time"),
                instant(row, "ordered_at"),
                row.getObject("begun_at") == null ? null : instant(row, "begun_at"),
                place(row.getString("place")),
                row.getLong("total"),
                row.getDouble("per_second"),
                Json.read(row.getString("comparison"), Comparison.class),
                row.getString("trouble"));
    }

    private static @Nullable Place place(@Nullable String json) {
        return Json.read(json, Place.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
