package io.streamlet.projection;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.Reachability;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.planner.Plan;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** The life of one mesh, planned by the real planner as people come and go. */
public final class MeshHistory {

    private static final MeshSource TEACHER = new MeshSource(MeshSource.Kind.TEACHER, 10_000, DeviceClass.HIGH);
    private static final MeshSource SERVER = new MeshSource(MeshSource.Kind.SERVER, 20_000, DeviceClass.HIGH);

    private final StableClusters policy = new StableClusters();
    private final Topology topology = new Topology();
    private final List<PeerId> peers = new ArrayList<>();
    private final ClassId classId;
    private final Random random;
    private final Consumer<MeshEvent> say;
    private Instant now = ProjectionApplication.NOW;
    private int accounts;

    public MeshHistory(ClassId classId, Random random, Consumer<MeshEvent> say) {
        this.classId = classId;
        this.random = random;
        this.say = say;
    }

    public Topology topology() {
        return topology;
    }

    public void go() {
        now = now.plusSeconds(20);
        if (!topology.isOpen()) {
            happen(policy.open(topology, classId, TEACHER));
            return;
        }
        peers.removeIf(peer -> !topology.contains(peer));
        if (peers.isEmpty() || random.nextInt(5) < 2) {
            join();
            return;
        }
        var peer = peers.get(random.nextInt(peers.size()));
        switch (random.nextInt(8)) {
            case 0 -> happen(policy.changeSource(topology, random.nextBoolean() ? TEACHER : SERVER, now));
            case 1, 2 -> happen(policy.report(topology, peer, capability(), now));
            case 3 -> happen(policy.limitRole(topology, peer, pick(PeerRole.values()), now));
            case 4 -> {
                int parent = topology.parent(topology.node(peer));
                happen(policy.parentFailed(topology, peer, topology.id(parent), now));
            }
            case 5, 6 -> happen(policy.depart(topology, peer, pick(DepartureReason.values()), now));
            default -> happen(policy.rebalance(topology, 3, now));
        }
    }

    public void close() {
        if (topology.isOpen()) {
            happen(policy.close(topology));
        }
    }

    private void join() {
        var peer = new PeerId(new UUID(random.nextLong(), random.nextLong()));
        var actor = new Actor(new AccountId(new UUID(7, accounts++)), "Someone", Role.STUDENT);
        happen(policy.join(topology, new JoinMesh(classId, peer, capability(), 0, actor), now));
        peers.add(peer);
    }

    private CapabilityReport capability() {
        return new CapabilityReport(
                random.nextInt(12_000),
                random.nextInt(3) == 0 ? 0 : random.nextInt(4_000),
                random.nextInt(6) == 0 ? Reachability.TURN_ONLY : Reachability.DIRECT,
                pick(DeviceClass.values()),
                random.nextInt(8) > 0,
                false,
                random.nextInt(8) == 0);
    }

    private void happen(Plan plan) {
        for (var event : plan.events()) {
            topology.apply(event);
            say.accept(event);
        }
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
