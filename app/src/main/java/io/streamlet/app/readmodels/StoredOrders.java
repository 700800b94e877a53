package io.streamlet.app.readmodels;

import io.streamlet.command.readmodel.ReplayOrders;
import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The side of those who decide. */
final class StoredOrders implements ReplayOrders {
    private final JdbcClient jdbc;

    StoredOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Order> held(String group) {
        return jdbc.sql("select state, comparison from axon.replay where group_name = ? for update")
                .param(group)
                .query((row, number) -> new Order(
                        ReplayState.valueOf(row.getString("state")),
                        Json.read(row.getString("comparison"), Comparison.class)))
                .optional();
    }

    @Override
    public boolean begin(String group, ReplayState state, @Nullable Instant from, AccountId by, Instant at) {
        return jdbc.sql("""
                                insert into axon.replay (group_name, state, from_time, ordered_by, ordered_at)
                                values (:group, :state, :from, :by, :at) on conflict do nothing""")
                        .param("group", group)
                        .param("state", state.name())
                        .param("from", from == null ? null : from.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void change(String group, ReplayState state) {
        jdbc.sql("update axon.replay set state = ?, trouble = null where group_name = ?")
                .param(state.name())
                .param(group)
                .update();
    }

    @Override
    public boolean canGoBack(String group) {
        return jdbc.sql("select exists (select from axon.read_model_before where group_name = ?)")
                .param(group)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> letter(String group, String letter) {
        return jdbc.sql("""
                        select event_identifier from axon.dead_letter
                        where processing_group = ? and dead_letter_identifier = ?""")
                .param(group)
                .param(letter)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    @Override
    public void retry(String group, String letter, Instant at) {
        jdbc.sql("""
                        insert into axon.dead_letter_retry (letter, group_name, ordered_at) values (?, ?, ?)
                        on conflict do nothing""")
                .param(letter)
                .param(group)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void discard(String group, String letter) {
        jdbc.sql("delete from axon.dead_letter where processing_group = ? and dead_letter_identifier = ?")
                .param(group)
                .param(letter)
                .update();
    }
}
