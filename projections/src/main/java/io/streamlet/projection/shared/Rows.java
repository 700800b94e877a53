package io.streamlet.projection.shared;

import org.jspecify.annotations.Nullable;

/**
 * Where the states of a fold are kept: in the database for the live read model, in memory for tests and time travel.
 * A projector knows only this, so that both see the same fold.
 */
public interface Rows<K, S> {

    @Nullable
    S find(K key);

    /** Replaces the row by what the fold makes of it. */
    Change<S> fold(K key, Fold<S> fold);

    /** Adds a row of which the caller knows that it is new: spares the look. */
    void add(K key, S row);

    void clear();

    /** One step; null on either side stands for "no row". */
    @FunctionalInterface
    interface Fold<S> {
        @Nullable
        S step(@Nullable S row);
    }
}
