package io.streamlet.contracts.timeline;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answered with {@link ClassAt}: the class after the last of its events at or before a position, or a time; without either,
 * after its last event. Refused with CLASS_NOT_FOUND, BEFORE_CLASS or BEYOND_END.
 */
public record FindClassAt(
        ClassId classId, @Nullable Long position, @Nullable Instant time) {}
