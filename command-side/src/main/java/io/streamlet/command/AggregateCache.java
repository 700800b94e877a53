package io.streamlet.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates in use by reference: a cache that stored by value would copy a roster for every command. Tolerates
 * the null key of an aggregate that was loaded, decided nothing, and so never got an id.
 */
final class AggregateCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    AggregateCache(int size) {
        this.entries = Caffeine.newBuilder()
                .maximumSize(size)
                .expireAfterAccess(Duration.ofHours(1))
                .build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Axon's signature, null for "none"
    public <K, V> V get(K key) {
        return (V) (key == null ? null : entries.getIfPresent(key));
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
        }
    }

    @Override
    public boolean putIfAbsent(@Nullable Object key, Object value) {
        return key != null && entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && entries.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        throw new UnsupportedOperationException("nobody listens to the cache of aggregates");
    }
}
