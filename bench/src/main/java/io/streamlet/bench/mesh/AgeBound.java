package io.streamlet.bench.mesh;

import io.streamlet.planner.SourceBound;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The fewest viewers that one departure freezes, on average, whatever the policy, as long as it knows of the future what ages
 * tell: it knows how sessions are distributed, and builds every tree anew at no cost. With F feeds and N viewers each of N − F
 * has a parent among the viewers, and all but those right below a head have a grandparent too. So the children go to those
 * least likely to leave, as many as they can carry; and the grandchildren are charged to the F least likely relays of all,
 * although these may have too few slots. No tree can do better, and most can not do as well.
 */
final class AgeBound {
    private static final double EVERY = 60;

    private AgeBound() {}

    /** a viewer as a forecast: leaves at this rate, carries so many */
    private record Forecast(double hazard, int fanOut) {}

    /**
     * @param allowed feeds, as a multiple of the fewest that are possible
     * @return an outcome with feeds and frozen viewers, and nothing else
     */
    static Outcome run(Trace trace, double allowed) {
        var outcome = new Outcome();
        for (double at = Trace.WARM_UP; at < Trace.END; at += EVERY) {
            count(outcome, present(trace, at), allowed);
        }
        return outcome;
    }

    private static List<Forecast> present(Trace trace, double at) {
        var sessions = trace.scenario().sessions();
        return trace.viewers().stream()
                .filter(viewer -> viewer.joinsAt() <= at && viewer.leavesAt() > at)
                .map(viewer -> new Forecast(sessions.hazard(at - viewer.joinsAt()), viewer.trueFanOut()))
                .sorted(Comparator.comparingDouble(Forecast::hazard))
                .toList();
    }

    private static void count(Outcome outcome, List<Forecast> surestFirst, double allowed) {
        int[] fanOuts = surestFirst.stream().mapToInt(Forecast::fanOut).toArray();
        int bound = SourceBound.of(fanOuts);
        double feeds = bound * allowed;
        int fewer = (int) feeds;
        double more = feeds - fewer;
        outcome.seconds += EVERY;
        outcome.viewerSeconds += EVERY * fanOuts.length;
        outcome.boundSeconds += EVERY * bound;
        outcome.feedSeconds += EVERY * feeds;
        outcome.departures +=
                EVERY * surestFirst.stream().mapToDouble(Forecast::hazard).sum();
        outcome.below +=
                EVERY * ((1 - more) * rate(surestFirst, fanOuts, fewer) + more * rate(surestFirst, fanOuts, fewer + 1));
    }

    /** viewers that lose their picture, a second */
    private static double rate(List<Forecast> surestFirst, int[] fanOuts, int feeds) {
        double rate = 0;
        int orphansToBe = Math.max(0, fanOuts.length - feeds);
        for (var parent : surestFirst) {
            int children = Math.min(orphansToBe, parent.fanOut());
            rate += children * parent.hazard();
            orphansToBe -= children;
        }
        double below = Math.max(0, fanOuts.length - feeds - slots(fanOuts, feeds));
        return rate
                + surestFirst.stream()
                        .filter(peer -> peer.fanOut() > 0)
                        .limit(feeds)
                        .mapToDouble(head -> head.hazard() * below / feeds)
                        .sum();
    }

    /** that the most capable heads would have */
    private static int slots(int[] fanOuts, int feeds) {
        int[] sorted = fanOuts.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted, Math.max(0, sorted.length - feeds), sorted.length)
                .sum();
    }
}
