package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param from what was before it is taken from the live read model; null: from the first event on */
public record StartReplay(String group, @Nullable Instant from, Actor by) implements ReadModelCommand {}
