package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A frame was refused; {@code ref} is its topic or class. */
public record FrameError(
        ErrorCode code, String message, @Nullable String ref) implements ServerFrame {}
