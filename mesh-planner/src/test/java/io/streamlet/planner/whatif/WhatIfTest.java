package io.streamlet.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.planner.Invariants;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.Topology;
import io.streamlet.planner.textbook.Textbooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Any recorded class, under any policy. */
class WhatIfTest {
    private static final List<PlacementPolicy> OTHERS = List.of(
            Textbooks.random(1),
            Textbooks.minimumDepth(),
            Textbooks.oldestFirst(),
            Textbooks.quota(10),
            Textbooks.unicast(),
            Textbooks.bandwidthOrdered(),
            Textbooks.bandwidthTimesAge());

    @Property(tries = 2_000, seed = "20260302", shrinking = ShrinkingMode.OFF)
    void the_recorded_policy_gives_the_recorded_plan(@ForAll long seed) {
        var plans = RecordedClass.of(seed, 160);
        var whatIf = new WhatIf(new Conditions(new StableClusters(), null, RecordedClass.MOVES, null, 100));
        for (var plan : plans) {
            assertThat(whatIf.on(plan)).isEqualTo(plan.events());
        }
        assertThat(whatIf.plannedFigures()).isEqualTo(whatIf.recordedFigures());
        assertThat(whatIf.plannedPoints()).isEqualTo(whatIf.recordedPoints());
    }

    @Property(tries = 200, seed = "20260302", shrinking = ShrinkingMode.OFF)
    void every_policy_feeds_those_who_were_there(@ForAll long seed) {
        var plans = RecordedClass.of(seed, 160);
        for (var policy : OTHERS) {
            var whatIf = new WhatIf(new Conditions(policy, Duration.ofSeconds(5), RecordedClass.MOVES, null, 100));
            var recorded = new Topology();
            var planned = new Topology();
            for (var plan : plans) {
                plan.events().forEach(recorded::apply);
                whatIf.on(plan).forEach(planned::apply);
                assertThat(planned.size()).as(policy.name()).isEqualTo(recorded.size());
                // these policies feed as many from the source as nobody else can
                assertThat(Invariants.brokenIn(planned))
                        .as(policy.name())
                        .allMatch(broken -> broken.startsWith(Topology.SOURCE + " has "));
            }
            assertThat(whatIf.plannedFigures().viewerHours())
                    .isEqualTo(whatIf.recordedFigures().viewerHours());
            assertThat(whatIf.plannedFigures().refused()).isZero();
        }
    }

    @Property(tries = 300, seed = "20260302", shrinking = ShrinkingMode.OFF)
    void the_figures_are_those_of_the_events(@ForAll long seed) {
        var plans = RecordedClass.of(seed, 160);
        var whatIf = new WhatIf(new Conditions(new StableClusters(), Duration.ofSeconds(5), 24, 2_000_000, 50));
        var topology = new Topology();
        var events = new ArrayList<MeshEvent>();
        for (var plan : plans) {
            var happened = whatIf.on(plan);
            happened.forEach(topology::apply);
            events.addAll(happened);
            assertThat(Invariants.brokenIn(topology)).isEmpty();
        }
        var figures = whatIf.plannedFigures();
        var points = whatIf.plannedPoints();
        assertThat(figures.moves())
                .isEqualTo(events.stream().filter(PeerMoved.class::isInstance).count())
                .isEqualTo(points.stream().mapToLong(point -> point.moves()).sum());
        assertThat(figures.interruptions())
                .isEqualTo(points.stream()
                        .mapToLong(point -> point.interruptions())
                        .sum());
        assertThat(points).hasSizeLessThanOrEqualTo(240);
        assertThat(events.stream().filter(PeerPlaced.class::isInstance).count() + figures.refused())
                .isGreaterThanOrEqualTo(plans.stream()
                        .flatMap(plan -> plan.events().stream())
                        .filter(PeerPlaced.class::isInstance)
                        .count());
        assertThat(events.stream().filter(PeerDeparted.class::isInstance).count())
                .isLessThanOrEqualTo(
                        events.stream().filter(PeerPlaced.class::isInstance).count());
    }
}
