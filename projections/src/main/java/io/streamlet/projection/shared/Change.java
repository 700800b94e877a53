package io.streamlet.projection.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a step did to a row; null stands for "no row". */
public record Change<S>(@Nullable S before, @Nullable S after) {

    public boolean isNone() {
        return Objects.equals(before, after);
    }
}
