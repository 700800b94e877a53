package io.streamlet.command.readmodel;

import io.streamlet.contracts.readmodel.Comparison;
import io.streamlet.contracts.readmodel.ReplayState;
import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders in memory. */
public final class FakeReplayOrders implements ReplayOrders {
    final Map<String, Order> orders = new HashMap<>();
    final Set<String> before = new HashSet<>();
    final Map<String, String> letters = new HashMap<>();
    final Set<String> retried = new HashSet<>();

    void isReady(String group, Comparison comparison) {
        orders.put(group, new Order(ReplayState.READY, comparison));
    }

    @Nullable
    ReplayState state(String group) {
        var order = orders.get(group);
        return order == null ? null : order.state();
    }

    @Override
    public Optional<Order> held(String group) {
        return Optional.ofNullable(orders.get(group));
    }

    @Override
    public boolean begin(String group, ReplayState state, @Nullable Instant from, AccountId by, Instant at) {
        return orders.putIfAbsent(group, new Order(state, null)) == null;
    }

    @Override
    public void change(String group, ReplayState state) {
        orders.computeIfPresent(group, (key, order) -> new Order(state, order.comparison()));
    }

    @Override
    public boolean canGoBack(String group) {
        return before.contains(group);
    }

    @Override
    public Optional<String> letter(String group, String letter) {
        return Optional.ofNullable(letters.get(letter));
    }

    @Override
    public void retry(String group, String letter, Instant at) {
        retried.add(letter);
    }

    @Override
    public void discard(String group, String letter) {
        letters.remove(letter);
    }
}
