package io.streamlet.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever happens to a mesh, in whatever order, and whoever lies: what must hold holds after every single step. */
class RandomHistoriesTest {
    private static final int PEERS = 60;
    private static final DepartureReason[] REASONS = DepartureReason.values();
    private static final DeviceClass[] DEVICES = DeviceClass.values();

    private final PlacementPolicy policy = new StableClusters();

    @Property(tries = 10_000, seed = "20260302", shrinking = ShrinkingMode.OFF)
    void everybody_is_fed_and_no_rule_is_broken(@ForAll long seed) {
        var random = new Random(seed);
        var topology = new Topology();
        var history = new ArrayList<MeshEvent>();
        apply(policy.open(topology, Meshes.CLASS, source(random)), topology, history);
        var now = Meshes.START;
        int steps = 10 + random.nextInt(110);
        for (int i = 0; i < steps; i++) {
            now = now.plusMillis(random.nextInt(60_000));
            int before = topology.size();
            var state = i % 16 == 0 ? topology.state() : null;
            var plan = step(random, topology, now);
            if (state != null) {
                assertThat(topology.state()).as("planning changes nothing").isEqualTo(state);
            }
            apply(plan, topology, history);
            assertThat(Invariants.brokenIn(topology)).as("step %d", i).isEmpty();
            if (plan.refused() != null) {
                assertThat(topology.size()).isEqualTo(before);
            }
        }
        assertThatReplayPlansTheSame(topology, history, now, random.nextLong());
    }

    private void assertThatReplayPlansTheSame(Topology topology, List<MeshEvent> history, Instant now, long nextStep) {
        var replayed = new Topology();
        history.forEach(replayed::apply);
        var restored = Topology.of(topology.state());
        assertThat(replayed).isEqualTo(topology);
        assertThat(restored).isEqualTo(topology);
        var next = step(new Random(nextStep), topology, now);
        assertThat(step(new Random(nextStep), replayed, now)).isEqualTo(next);
        assertThat(step(new Random(nextStep), restored, now)).isEqualTo(next);
    }

    private Plan step(Random random, Topology topology, Instant now) {
        int number = random.nextInt(PEERS);
        var peer = Meshes.peer(number);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> policy.join(topology, Meshes.join(number, capability(random)), now);
            case 6 ->
                policy.join(
                        topology,
                        Meshes.join(number, random.nextInt(PEERS), capability(random), random.nextInt(4)),
                        now);
            case 7, 8, 9 -> policy.depart(topology, peer, REASONS[random.nextInt(REASONS.length)], now);
            case 10 -> policy.report(topology, peer, capability(random), now);
            case 11 -> policy.parentFailed(topology, peer, parentOrLie(random, topology, peer), now);
            case 12 -> policy.move(topology, peer, Meshes.peer(random.nextInt(PEERS)), now);
            case 13 -> policy.limitRole(topology, peer, PeerRole.values()[random.nextInt(3)], now);
            case 14 ->
                random.nextInt(4) == 0
                        ? policy.changeSource(topology, source(random), now)
                        : policy.parentFailed(topology, peer, parentOrLie(random, topology, peer), now);
            default -> policy.rebalance(topology, random.nextInt(12), now);
        };
    }

    private static PeerId parentOrLie(Random random, Topology topology, PeerId peer) {
        int node = topology.node(peer);
        return node > 0 && random.nextInt(4) > 0
                ? topology.id(topology.parent(node))
                : Meshes.peer(random.nextInt(PEERS));
    }

    private static MeshSource source(Random random) {
        return random.nextBoolean()
                ? Meshes.SERVER
                : new MeshSource(
                        MeshSource.Kind.TEACHER, random.nextInt(30_000), DEVICES[random.nextInt(DEVICES.length)]);
    }

    private static CapabilityReport capability(Random random) {
        return new CapabilityReport(
                random.nextInt(100) == 0 ? CapabilityReport.MAX_KBPS : random.nextInt(30_000),
                random.nextInt(20_000),
                random.nextInt(8) == 0 ? Reachability.TURN_ONLY : Reachability.DIRECT,
                DEVICES[random.nextInt(DEVICES.length)],
                random.nextInt(8) > 0,
                random.nextInt(8) == 0,
                random.nextInt(8) == 0);
    }

    private static void apply(Plan plan, Topology topology, List<MeshEvent> history) {
        plan.events().forEach(topology::apply);
        history.addAll(plan.events());
    }
}
