package io.streamlet.projection.shared;

/** An entity keyed by class and account; its id is mapped as {@code id}. */
public interface StoredPerson<S> extends Stored<S> {

    PersonKey key();
}
