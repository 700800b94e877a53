package io.streamlet.planner;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import java.time.Duration;
import java.time.Instant;

/** A mesh to which every plan is applied at once; peers are numbers, and 0 is the source. */
final class LiveMesh {
    final PlacementPolicy policy = new StableClusters();
    final Topology topology = new Topology();
    Instant now = Meshes.START;

    LiveMesh(MeshSource source) {
        apply(policy.open(topology, Meshes.CLASS, source));
    }

    Plan join(int number, CapabilityReport capability) {
        return apply(policy.join(topology, Meshes.join(number, capability), now));
    }

    /** one after another, a second apart */
    LiveMesh joined(int from, int to, CapabilityReport capability) {
        for (int number = from; number <= to; number++) {
            join(number, capability);
            later(Duration.ofSeconds(1));
        }
        return this;
    }

    Plan leave(int number) {
        return apply(policy.depart(topology, Meshes.peer(number), DepartureReason.LEFT, now));
    }

    Plan lose(int number) {
        return apply(policy.depart(topology, Meshes.peer(number), DepartureReason.CONNECTION_LOST, now));
    }

    Plan report(int number, CapabilityReport capability) {
        return apply(policy.report(topology, Meshes.peer(number), capability, now));
    }

    Plan complain(int number) {
        return apply(policy.parentFailed(topology, Meshes.peer(number), id(parent(number)), now));
    }

    Plan rebalance(int maxMoves) {
        return apply(policy.rebalance(topology, maxMoves, now));
    }

    LiveMesh later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    int feeds() {
        return topology.children(Topology.SOURCE);
    }

    int hop(int number) {
        return topology.hop(node(number));
    }

    int parent(int number) {
        return number(topology.parent(node(number)));
    }

    int backup(int number) {
        return number(topology.backup(node(number)));
    }

    int node(int number) {
        return topology.node(id(number));
    }

    boolean contains(int number) {
        return topology.contains(Meshes.peer(number));
    }

    private int number(int node) {
        return node == Topology.SOURCE ? 0 : (int) topology.id(node).value().getLeastSignificantBits();
    }

    private static PeerId id(int number) {
        return number == 0 ? PeerId.SOURCE : Meshes.peer(number);
    }

    Plan apply(Plan plan) {
        plan.events().forEach(topology::apply);
        return plan;
    }
}
