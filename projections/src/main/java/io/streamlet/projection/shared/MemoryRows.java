package io.streamlet.projection.shared;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that live as long as this object; not for concurrent use. */
public class MemoryRows<K, S> implements Rows<K, S> {

    private final Map<K, S> rows = new HashMap<>();

    @Override
    public @Nullable S find(K key) {
        return rows.get(key);
    }

    @Override
    public Change<S> fold(K key, Fold<S> fold) {
        var before = rows.get(key);
        var after = fold.step(before);
        if (after == null) {
            rows.remove(key);
        } else {
            rows.put(key, after);
        }
        return new Change<>(before, after);
    }

    @Override
    public void add(K key, S row) {
        if (rows.putIfAbsent(key, row) != null) {
            throw new IllegalStateException("row exists: " + key);
        }
    }

    @Override
    public void clear() {
        rows.clear();
    }

    public Map<K, S> all() {
        return Map.copyOf(rows);
    }
}
