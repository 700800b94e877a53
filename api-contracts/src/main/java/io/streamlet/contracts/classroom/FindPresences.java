package io.streamlet.contracts.classroom;

/** Answered with {@link Presences}: everyone whom the roster of a live class holds as present. */
public record FindPresences() {}
