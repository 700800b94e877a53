package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;

/** Gives an event up that was set aside: the live read model will never know it. */
public record DiscardDeadLetter(String group, String letter, String reason, Actor by) implements ReadModelCommand {}
