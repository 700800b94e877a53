package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Lets the replayed read model answer.
 *
 * @param override although the two differ; takes a reason
 */
public record SwitchReadModel(
        String group, boolean override, @Nullable String reason, Actor by) implements ReadModelCommand {}
