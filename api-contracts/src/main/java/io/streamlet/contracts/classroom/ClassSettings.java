package io.streamlet.contracts.classroom;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What the teacher chooses for a class. */
public record ClassSettings(
        @Min(1) @Max(10_000) int capacity, @NotNull Visibility visibility, boolean recorded) {
    public static final ClassSettings DEFAULT = new ClassSettings(100, Visibility.PUBLIC, true);
}
