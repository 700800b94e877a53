package io.streamlet.contracts.readmodel;

/** Answered with {@link DeadLettersView}: the oldest first. Refused with READ_MODEL_UNKNOWN. */
public record FindDeadLetters(String group, int limit) {}
