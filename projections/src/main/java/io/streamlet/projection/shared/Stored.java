package io.streamlet.projection.shared;

/** An entity: a key, and around it the row that the fold knows. */
public interface Stored<S> {

    S row();

    void replace(S row);
}
