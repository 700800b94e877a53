package io.streamlet.bench.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.planner.StableClusters;
import io.streamlet.planner.textbook.Textbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {
    private static final int VIEWERS = 60;

    @Test
    void the_same_seed_gives_the_same_class() {
        var once = Simulation.run(Trace.of(Scenario.FLASH, VIEWERS, 7), new StableClusters());
        var again = Simulation.run(Trace.of(Scenario.FLASH, VIEWERS, 7), new StableClusters());

        assertThat(again).usingRecursiveComparison().isEqualTo(once);
    }

    @Test
    void the_product_spares_the_source_and_the_viewers_more_than_random_parents() {
        var ours = Contest.run(Scenario.CLASS, 100, 2, seed -> new StableClusters());
        var random = Contest.run(Scenario.CLASS, 100, 2, Textbooks::random);

        assertThat(ours.feeds()).isLessThan(1.25 * ours.bound()).isLessThan(0.5 * random.feeds());
        assertThat(ours.frozenMillisPerViewerHour(Repair.STANDBY))
                .isLessThan(0.1 * random.frozenMillisPerViewerHour(Repair.BROWSER_DEFAULT));
        assertThat(ours.unforcedMovesPerViewerHour()).isLessThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_breaks_and_nobody_is_sent_away(Scenario scenario) {
        var outcome = Simulation.run(Trace.of(scenario, VIEWERS, 1), new StableClusters());

        assertThat(outcome.broken).isZero();
        assertThat(outcome.refused).isZero();
        assertThat(outcome.evicted).isZero();
    }

    @Test
    void the_oracle_reaches_the_bound() {
        var oracle = Contest.oracle(Scenario.CLASS, VIEWERS, 1);

        assertThat(oracle.feeds()).isEqualTo(oracle.bound());
        assertThat(oracle.frozenByOne()).isZero();
    }
}
