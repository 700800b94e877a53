package io.streamlet.app.monitoring;

import io.streamlet.contracts.monitoring.AlertRule;
import io.streamlet.contracts.monitoring.AlertView;
import io.streamlet.projection.monitoring.Alerts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where every node, whatever its roles, pins up what it is alerted to, and whoever shows alerts finds those of all. Not made
 * of events: what is wrong with the application must not depend on its event store being well.
 */
final class AlertBoard implements Alerts {

    /** a node that has not renewed its alerts for so long is gone, and they with it */
    private static final Duration GONE = Duration.ofMinutes(2);

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    AlertBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** what this node left firing when it stopped */
    List<AlertView> firing(String node) {
        return jdbc.sql("select * from axon.alert where node = :node and resolved_at is null")
                .param("node", node)
                .query(AlertBoard::view)
                .list();
    }

    void fire(AlertView alert, Instant now) {
        jdbc.sql("""
                        insert into axon.alert as a
                            (alert_id, version, rule, node, subject, value, threshold, since, resolved_at, seen_at)
                        values (:id, 1, :rule, :node, :subject, :value, :threshold, :since, null, :now)
                        on conflict (alert_id) do update set
                            version = a.version + 1, value = excluded.value, threshold = excluded.threshold,
                            since = excluded.since, resolved_at = null, seen_at = excluded.seen_at""")
                .param("id", alert.alertId())
                .param("rule", alert.rule().name())
                .param("node", alert.node())
                .param("subject", alert.subject())
                .param("value", alert.value())
                .param("threshold", alert.threshold())
                .param("since", at(alert.since()))
                .param("now", at(now))
                .update();
    }

    void resolve(String alertId, Instant now) {
        jdbc.sql("""
                        update axon.alert set resolved_at = :now, version = version + 1
                        where alert_id = :id and resolved_at is null""").param("id", alertId).param("now", at(now)).update();
    }

    /** Says that the node is there and its alerts last; clears away those of nodes that are gone, and what is old. */
    void renew(String node, Instant now) {
        jdbc.sql("update axon.alert set seen_at = :now where node = :node and resolved_at is null")
                .param("node", node)
                .param("now", at(now))
                .update();
        jdbc.sql("""
                        update axon.alert set resolved_at = :now, version = version + 1
                        where resolved_at is null and seen_at < :gone""").param("now", at(now)).param("gone", at(now.minus(GONE))).update();
        jdbc.sql("delete from axon.alert where resolved_at < :old")
                .param("old", at(now.minus(KEPT)))
                .update();
    }

    @Override
    public List<AlertView> since(Instant then) {
        return jdbc.sql("""
                        select * from axon.alert where resolved_at is null or resolved_at >= :then
                        order by since desc, alert_id""").param("then", at(then)).query(AlertBoard::view).list();
    }

    private static AlertView view(ResultSet row, int number) throws SQLException {
        return new AlertView(
                row.getString("alert_id"),
                row.getLong("version"),
                AlertRule.valueOf(row.getString("rule")),
                row.getString("node"),
                row.getString("subject"),
                row.getDouble("value"),
                row.getDouble("threshold"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                instant(row.getObject("resolved_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
