package io.streamlet.bench.mesh;

import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.planner.Invariants;
import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.Plan;
import io.streamlet.planner.SourceBound;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** One class under one policy: the viewers of a trace come and go, and every event of every plan is applied. */
final class Simulation {
    /** how often the process manager of the product lets the mesh be rebalanced */
    static final double REBALANCE_EVERY = 5;

    /** and how many may move then who could have stayed */
    static final int MOVES = 24;

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final MeshSource SERVER = new MeshSource(MeshSource.Kind.SERVER, 10_000_000, DeviceClass.HIGH);

    private final Trace trace;
    private final PlacementPolicy policy;
    private final SplittableRandom random;
    private final Topology topology = new Topology();
    private final Map<PeerId, Viewer> present = new HashMap<>();
    private final Outcome outcome = new Outcome();
    private double now;

    private record Step(double at, int order, Runnable action) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    private Simulation(Trace trace, PlacementPolicy policy) {
        this.trace = trace;
        this.policy = policy;
        random = new SplittableRandom(trace.seed());
    }

    static Outcome run(Trace trace, PlacementPolicy policy) {
        return new Simulation(trace, policy).run();
    }

    private Outcome run() {
        apply(policy.open(topology, Viewer.CLASS, SERVER));
        var steps = new PriorityQueue<Step>();
        int order = 0;
        for (var viewer : trace.viewers()) {
            steps.add(new Step(viewer.joinsAt(), order++, () -> join(viewer)));
            steps.add(new Step(viewer.leavesAt(), order++, () -> leave(viewer, viewer.goodbye())));
        }
        for (double at = REBALANCE_EVERY; at < Trace.END; at += REBALANCE_EVERY) {
            steps.add(new Step(at, order++, this::tick));
        }
        if (trace.scenario() == Scenario.RELAY_MASSACRE) {
            steps.add(new Step(trace.shockAt(), order++, this::massacre));
        }
        while (!steps.isEmpty() && steps.peek().at() < Trace.END) {
            var step = steps.poll();
            advance(step.at());
            step.action().run();
            if (isMeasured()) {
                outcome.broken += Invariants.brokenIn(topology).size();
                outcome.mostFeeds = Math.max(outcome.mostFeeds, topology.children(SOURCE));
            }
        }
        advance(Trace.END);
        return outcome;
    }

    private boolean isMeasured() {
        return now >= Trace.WARM_UP;
    }

    private void advance(double to) {
        double measured = to - Math.max(now, Trace.WARM_UP);
        if (measured > 0) {
            long hops = 0;
            for (int n = 1; n < topology.end(); n++) {
                hops += topology.isPeer(n) ? topology.hop(n) : 0;
            }
            outcome.seconds += measured;
            outcome.viewerSeconds += measured * topology.size();
            outcome.feedSeconds += measured * topology.children(SOURCE);
            outcome.boundSeconds += measured * bound();
            outcome.hopSeconds += measured * hops;
        }
        now = to;
    }

    /** of those who are there, by what they can truly do */
    private int bound() {
        return SourceBound.of(
                present.values().stream().mapToInt(Viewer::trueFanOut).toArray());
    }

    private Instant at() {
        return START.plusMillis((long) (now * 1_000));
    }

    private void join(Viewer viewer) {
        var plan = policy.join(topology, viewer.join(), at());
        apply(plan);
        if (plan.refused() == null) {
            present.put(viewer.peer(), viewer);
        } else {
            outcome.refused++;
        }
    }

    private void leave(Viewer viewer, Goodbye goodbye) {
        int node = topology.node(viewer.peer());
        if (node == NONE) {
            return;
        }
        var backups = new HashMap<PeerId, PeerId>();
        var below = new HashMap<PeerId, Integer>();
        for (int child : topology.childrenOf(node)) {
            backups.put(topology.id(child), topology.id(topology.backup(child)));
            below.put(topology.id(child), topology.subtree(child));
        }
        if (isMeasured()) {
            outcome.departures++;
            outcome.below += topology.subtree(node) - 1;
            outcome.frozenViewers += goodbye == Goodbye.ANNOUNCED ? 0 : topology.subtree(node) - 1;
        }
        var plan = policy.depart(topology, viewer.peer(), goodbye.reason(), at());
        if (isMeasured()) {
            for (var event : plan.events()) {
                if (event instanceof PeerMoved moved && below.containsKey(moved.peerId())) {
                    int viewers = below.remove(moved.peerId());
                    boolean toBackup = moved.parent().equals(backups.get(moved.peerId()));
                    if (goodbye != Goodbye.ANNOUNCED) {
                        outcome.orphans += viewers;
                        outcome.onStandby += toBackup ? viewers : 0;
                    }
                    for (var repair : Repair.values()) {
                        outcome.freeze(repair, viewers * repair.frozenMillis(goodbye, toBackup, random));
                    }
                }
            }
        }
        apply(plan);
        present.remove(viewer.peer());
    }

    private void tick() {
        if (trace.scenario() == Scenario.LIES) {
            complain();
        }
        apply(policy.rebalance(topology, MOVES, at()));
    }

    /** whoever hangs below a relay that carries more than it can sees no picture */
    private void complain() {
        for (var relay : List.copyOf(present.values())) {
            int node = topology.node(relay.peer());
            while (node != NONE && topology.children(node) > relay.trueFanOut()) {
                int child = topology.childrenOf(node).getLast();
                if (isMeasured()) {
                    outcome.overloaded += topology.subtree(child);
                }
                apply(policy.parentFailed(topology, topology.id(child), relay.peer(), at()));
                if (topology.isPeer(child) && topology.parent(child) == node) {
                    break;
                }
            }
        }
    }

    private void massacre() {
        var relays = new ArrayList<Viewer>();
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && topology.children(n) > 0 && random.nextBoolean()) {
                relays.add(present.get(topology.id(n)));
            }
        }
        relays.forEach(relay -> leave(relay, Goodbye.CRASHED));
    }

    private void apply(Plan plan) {
        for (var event : plan.events()) {
            topology.apply(event);
            if (isMeasured() && event instanceof PeerMoved moved) {
                outcome.moves++;
                outcome.unforcedMoves += moved.cause().forced() ? 0 : 1;
            }
            if (event instanceof PeerDeparted departed && departed.reason() == DepartureReason.NO_CAPACITY) {
                present.remove(departed.peerId());
                outcome.evicted++;
            }
        }
    }
}
