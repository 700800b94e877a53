package io.streamlet.bench.mesh;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DeviceClass;
import io.streamlet.contracts.mesh.Reachability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who comes and goes and when, drawn once, so that every policy sees the same viewers.
 *
 * @param size viewers at the same time
 * @param shockAt second of the one event that the scenario is about, or infinity
 */
record Trace(Scenario scenario, int size, long seed, double shockAt, List<Viewer> viewers) {
    /** until then nothing is measured */
    static final double WARM_UP = 600;

    static final double END = 3_600 + WARM_UP;

    private static final double FIRST_JOINS_WITHIN = 300;
    private static final double SHOCK = 1_800;

    /** Mbit/s */
    private static final double MEDIAN_UPLINK = 20;

    private static final double UPLINK_SIGMA = 1.22;

    static Trace of(Scenario scenario, int size, long seed) {
        var random = new SplittableRandom(seed * 31 + scenario.ordinal());
        var viewers = new ArrayList<Viewer>();
        var leavers = new PriorityQueue<Viewer>(Comparator.comparingDouble(Viewer::leavesAt));
        for (int i = 0; i < size; i++) {
            boolean late = scenario == Scenario.FLASH && i >= size / 5;
            double at = late ? WARM_UP + 60 * random.nextDouble() : FIRST_JOINS_WITHIN * random.nextDouble();
            add(draw(scenario, viewers.size(), at, random), viewers, leavers);
        }
        while (!leavers.isEmpty()) {
            double at = leavers.poll().leavesAt() - 5 * Math.log(random.nextDouble());
            if (at < END) {
                add(draw(scenario, viewers.size(), at, random), viewers, leavers);
            }
        }
        double shock = switch (scenario) {
            case MASS_LEAVE, RELAY_MASSACRE -> SHOCK;
            case CLASS, HEAVY, FLASH, LIES -> Double.POSITIVE_INFINITY;
        };
        var all = scenario == Scenario.MASS_LEAVE ? shocked(viewers, random) : viewers;
        return new Trace(scenario, size, seed, shock, List.copyOf(all));
    }

    /** who might join a class, in no time */
    static List<Viewer> crowd(Scenario scenario, int size, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, size)
                .mapToObj(number -> draw(scenario, number, 0, random))
                .toList();
    }

    private static void add(Viewer viewer, List<Viewer> viewers, PriorityQueue<Viewer> leavers) {
        viewers.add(viewer);
        leavers.add(viewer);
    }

    private static List<Viewer> shocked(List<Viewer> viewers, RandomGenerator random) {
        return viewers.stream()
                .map(v -> v.joinsAt() < SHOCK && v.leavesAt() > SHOCK && random.nextDouble() < 0.3
                        ? new Viewer(
                                v.number(),
                                v.claimed(),
                                v.truth(),
                                v.joinsAt(),
                                Math.min(v.leavesAt(), SHOCK + 5 * random.nextDouble()),
                                v.goodbye())
                        : v)
                .toList();
    }

    private static Viewer draw(Scenario scenario, int number, double at, RandomGenerator random) {
        boolean willing = random.nextDouble() < 0.5;
        int uplink = (int) Math.min(
                CapabilityReport.MAX_KBPS, 1_000 * MEDIAN_UPLINK * Math.exp(UPLINK_SIGMA * random.nextGaussian()));
        var device = random.nextDouble() < 0.5 ? DeviceClass.HIGH : DeviceClass.MEDIUM;
        boolean lies = random.nextDouble() < 0.25 && scenario == Scenario.LIES;
        var claimed = report(willing, uplink, device);
        var truth = lies ? report(willing, uplink / 10, device) : claimed;
        return new Viewer(number, claimed, truth, at, at + scenario.stay(random), Goodbye.draw(random));
    }

    /** unwilling stands for a phone, a symmetric NAT or an opt-out alike */
    private static CapabilityReport report(boolean willing, int uplinkKbps, DeviceClass device) {
        return new CapabilityReport(uplinkKbps, 0, Reachability.DIRECT, device, willing, false, false);
    }
}
