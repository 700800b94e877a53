package io.streamlet.planner.whatif;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.Plan;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A class as the product would have recorded it: whatever may happen to a mesh, in any order, planned by the product's policy. */
final class RecordedClass {
    private static final int PEERS = 60;
    private static final ClassId CLASS = new ClassId(new UUID(7, 7));
    private static final DepartureReason[] WISHES = {
        DepartureReason.LEFT, DepartureReason.SWITCHED_MODE, DepartureReason.REMOVED, DepartureReason.CONNECTION_LOST
    };
    static final int MOVES = 24;

    private final PlacementPolicy policy = new StableClusters();
    private final Random random;
    private final Topology topology = new Topology();
    private final List<RecordedPlan> plans = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    private RecordedClass(long seed) {
        random = new Random(seed);
    }

    static List<RecordedPlan> of(long seed, int atMost) {
        var recorded = new RecordedClass(seed);
        recorded.run(atMost);
        return recorded.plans;
    }

    private void run(int atMost) {
        record(policy.open(topology, CLASS, source()));
        int steps = 10 + random.nextInt(atMost - 10);
        for (int i = 0; i < steps; i++) {
            now = now.plusMillis(random.nextInt(60_000));
            record(step());
        }
        record(policy.close(topology));
    }

    /** what changes nothing leaves no trace */
    private void record(Plan plan) {
        plan.events().forEach(topology::apply);
        if (!plan.events().isEmpty()) {
            plans.add(RecordedPlan.of(plan.events(), now));
        }
    }

    private Plan step() {
        int number = random.nextInt(PEERS);
        var peer = peer(number);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> policy.join(topology, join(number, number, 0), now);
            case 6 -> policy.join(topology, join(number, random.nextInt(PEERS), random.nextInt(9)), now);
            case 7, 8 -> policy.depart(topology, peer, WISHES[random.nextInt(WISHES.length)], now);
            case 9 -> policy.report(topology, peer, capability(), now);
            case 10, 11, 12 -> policy.parentFailed(topology, peer, parentOf(peer), now);
            case 13 ->
                random.nextBoolean()
                        ? policy.move(topology, peer, peer(random.nextInt(PEERS)), now)
                        : policy.limitRole(topology, peer, PeerRole.values()[random.nextInt(3)], now);
            case 14 ->
                random.nextInt(4) == 0
                        ? policy.changeSource(topology, source(), now)
                        : policy.rebalance(topology, MOVES, now);
            default -> policy.rebalance(topology, MOVES, now);
        };
    }

    private PeerId parentOf(PeerId peer) {
        int node = topology.node(peer);
        return node > 0 ? topology.id(topology.parent(node)) : PeerId.SOURCE;
    }

    private static PeerId peer(int number) {
        return new PeerId(new UUID(1, number));
    }

    private JoinMesh join(int number, int owner, int losses) {
        var actor = new Actor(new AccountId(new UUID(2, owner)), "Student " + owner, Role.STUDENT);
        return new JoinMesh(CLASS, peer(number), capability(), losses, actor);
    }

    private MeshSource source() {
        return random.nextBoolean()
                ? new MeshSource(MeshSource.Kind.SERVER, 1_000_000, DeviceClass.HIGH)
                : new MeshSource(MeshSource.Kind.TEACHER, random.nextInt(30_000), device());
    }

    private CapabilityReport capability() {
        return new CapabilityReport(
                random.nextInt(30_000),
                random.nextInt(20_000),
                random.nextInt(8) == 0 ? Reachability.TURN_ONLY : Reachability.DIRECT,
                device(),
                random.nextInt(8) > 0,
                random.nextInt(8) == 0,
                random.nextInt(8) == 0);
    }

    private DeviceClass device() {
        return DeviceClass.values()[random.nextInt(DeviceClass.values().length)];
    }
}
