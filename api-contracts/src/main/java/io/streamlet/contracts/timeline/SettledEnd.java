package io.streamlet.contracts.timeline;

/**
 * How far the history is final.
 *
 * @param position no event will be added at or before it any more; -1 if there are none
 */
public record SettledEnd(long position) {}
