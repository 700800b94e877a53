package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The topic ended for this socket: asked for (no code), or taken away (with the code). */
public record Unsubscribed(String topic, @Nullable ErrorCode code) implements ServerFrame {}
