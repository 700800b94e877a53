package io.streamlet.bench.mesh;

import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.planner.Invariants;
import io.streamlet.planner.Plan;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.Topology;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the product's policy costs without any storage: 3,000 classes of 100 fill up, then every tenth peer is lost at once. */
public final class PlanningCost {
    private static final int CLASSES = 3_000;
    private static final int PEERS = 100;
    private static final int WARM_UP_CLASSES = 300;
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final MeshSource SERVER = new MeshSource(MeshSource.Kind.SERVER, 1_000_000, DeviceClass.HIGH);
    private static final String COMMAND = "./mvnw -q -pl bench -am process-classes -Dbench=mesh.PlanningCost";

    private final StableClusters policy = new StableClusters();
    private long events;

    private PlanningCost() {}

    public static void main(String[] args) {
        var bench = new PlanningCost();
        bench.losses(bench.joins(WARM_UP_CLASSES));
        bench.events = 0;

        var requests = requests(CLASSES);
        long before = usedMemory();
        double cpu = cpuSeconds();
        var meshes = bench.joins(requests);
        double joining = cpuSeconds() - cpu;
        long eventsOfJoins = bench.events;
        double bytes = (usedMemory() - before) / (double) (CLASSES * PEERS);

        bench.events = 0;
        cpu = cpuSeconds();
        bench.losses(meshes);
        double losing = cpuSeconds() - cpu;
        long broken =
                meshes.stream().mapToLong(m -> Invariants.brokenIn(m).size()).sum();

        Results.ofProject()
                .write(
                        "mesh-planning",
                        List.of(
                                figure("300,000 joins to 3,000 classes, reasons included", joining, "s of CPU", "≤ 3"),
                                figure("Events of these joins", eventsOfJoins, "events", null),
                                figure("Memory of a peer in its topology", bytes, "bytes", "≤ 256"),
                                figure("30,000 of 300,000 peers lost at once, re-planned", losing, "s of CPU", "≤ 1"),
                                figure("Events of these losses", bench.events, "events", null),
                                figure("Broken invariants", broken, "", "0")));
    }

    private static Figure figure(String name, double value, String unit, @Nullable String goal) {
        return Figure.measured(name, value, unit, goal, null, COMMAND);
    }

    private List<Topology> joins(int classes) {
        return joins(requests(classes));
    }

    /** drawn beforehand: requests, ids and reports are somebody else's memory and time */
    private static List<List<JoinMesh>> requests(int classes) {
        var all = new ArrayList<List<JoinMesh>>();
        for (int i = 0; i < classes; i++) {
            all.add(Trace.crowd(Scenario.CLASS, PEERS, i).stream()
                    .map(Viewer::join)
                    .toList());
        }
        return all;
    }

    private List<Topology> joins(List<List<JoinMesh>> classes) {
        var meshes = new ArrayList<Topology>(classes.size());
        for (var requests : classes) {
            var mesh = new Topology();
            apply(policy.open(mesh, Viewer.CLASS, SERVER), mesh);
            int second = 0;
            for (var request : requests) {
                apply(policy.join(mesh, request, START.plusSeconds(second++)), mesh);
            }
            meshes.add(mesh);
        }
        return meshes;
    }

    private void losses(List<Topology> meshes) {
        var at = START.plusSeconds(600);
        for (var mesh : meshes) {
            for (int number = 0; number < PEERS; number += 10) {
                var peer = new PeerId(new UUID(1, number));
                apply(policy.depart(mesh, peer, DepartureReason.CONNECTION_LOST, at), mesh);
            }
        }
    }

    private void apply(Plan plan, Topology mesh) {
        for (MeshEvent event : plan.events()) {
            mesh.apply(event);
            events++;
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static long usedMemory() {
        var used = new long[3];
        for (int i = 0; i < used.length; i++) {
            System.gc();
            var memory = Runtime.getRuntime();
            used[i] = memory.totalMemory() - memory.freeMemory();
        }
        return Arrays.stream(used).min().getAsLong();
    }
}
