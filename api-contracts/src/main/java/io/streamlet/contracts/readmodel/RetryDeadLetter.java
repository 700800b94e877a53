package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;

/** Has an event that was set aside projected again, and those that follow it about the same. */
public record RetryDeadLetter(String group, String letter, Actor by) implements ReadModelCommand {}
