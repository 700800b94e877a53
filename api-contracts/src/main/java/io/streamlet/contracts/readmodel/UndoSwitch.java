package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;

/** Lets the read model of before answer again; the other one takes its place. */
public record UndoSwitch(String group, Actor by) implements ReadModelCommand {}
