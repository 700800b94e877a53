package io.streamlet.contracts.timeline;

/**
 * Answered with an {@link EventExport}: the next events after a position, as many as are found in a bounded time.
 *
 * @param after exclusive
 * @param through inclusive; not beyond the {@link SettledEnd}
 */
public record FindEvents(EventFilter filter, long after, long through, int limit) {}
