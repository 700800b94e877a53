package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.Comparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger that lasts as long as this object. */
final class MemoryLedger implements Ledger {

    final Map<String, Place> places = new HashMap<>();
    final Map<String, Before> before = new HashMap<>();
    final Map<String, Comparison> comparisons = new HashMap<>();
    final List<String> done = new ArrayList<>();

    @Override
    public List<Order> orders() {
        return List.of();
    }

    @Override
    public List<Order> take(String node) {
        return List.of();
    }

    @Override
    public boolean progress(String node, String group, Place place, long total, double perSecond) {
        places.put(group, place);
        return true;
    }

    @Override
    public void compared(String group, Comparison comparison) {
        comparisons.put(group, comparison);
    }

    @Override
    public void begin(String group, Instant at) {}

    @Override
    public void again(String group) {}

    @Override
    public List<String> spoilt() {
        return List.of();
    }

    @Override
    public void forgetBefore(String group) {
        before.remove(group);
    }

    @Override
    public void trouble(String group, String trouble) {}

    @Override
    public void done(String group) {
        done.add(group);
    }

    @Override
    public Optional<Before> before(String group) {
        return Optional.ofNullable(before.get(group));
    }

    @Override
    public void keepBefore(String group, Before kept) {
        before.put(group, kept);
    }

    @Override
    public void discardLetters(String group) {}

    @Override
    public void exchangeLetters(String group, boolean replayed) {}

    @Override
    public List<Letter> retries() {
        return List.of();
    }

    @Override
    public boolean isFirstOf(Letter letter, String event) {
        return false;
    }

    @Override
    public void retried(Letter letter) {}
}
