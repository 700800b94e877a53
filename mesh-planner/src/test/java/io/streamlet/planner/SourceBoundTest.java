package io.streamlet.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceBoundTest {

    @Test
    void nobody_needs_no_feed() {
        assertThat(SourceBound.of(new int[0])).isZero();
    }

    @Test
    void watchers_need_one_each() {
        assertThat(SourceBound.of(new int[] {0, 0, 0})).isEqualTo(3);
    }

    @Test
    void the_most_capable_stand_highest() {
        // 2 below the source, 2 below it, the rest at the bottom
        assertThat(SourceBound.of(new int[] {0, 0, 0, 2, 2, 1, 0})).isEqualTo(2);
        assertThat(SourceBound.of(new int[] {0, 0, 2, 2, 1, 0})).isEqualTo(1);
    }
}
