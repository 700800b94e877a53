package io.streamlet.contracts.timeline;

/** Answered with {@link SettledEnd}. Refused with TRY_AGAIN while it cannot be told. */
public record FindSettledEnd() {}
