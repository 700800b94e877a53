package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;

public record CancelReplay(String group, Actor by) implements ReadModelCommand {}
