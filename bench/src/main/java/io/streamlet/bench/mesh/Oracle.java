package io.streamlet.bench.mesh;

import io.streamlet.planner.SourceBound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What nobody can do: at every moment it builds the tree of the lower bound anew, at no cost, and it knows who leaves when.
 * Among the most capable peers the one who leaves last stands highest. It shows how much of the frozen time comes from not
 * knowing the future.
 */
final class Oracle {
    private Oracle() {}

    static Outcome run(Trace trace) {
        var outcome = new Outcome();
        var joins = new ArrayList<>(trace.viewers());
        joins.sort(Comparator.comparingDouble(Viewer::joinsAt));
        var present = new PriorityQueue<Viewer>(Comparator.comparingDouble(Viewer::leavesAt));
        int next = 0;
        double now = 0;
        while (now < Trace.END) {
            double join = next < joins.size() ? joins.get(next).joinsAt() : Double.POSITIVE_INFINITY;
            double leave = present.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : present.peek().leavesAt();
            double to = Math.min(Math.min(join, leave), Trace.END);
            count(outcome, List.copyOf(present), to - Math.max(now, Trace.WARM_UP));
            now = to;
            if (join <= leave && join == to) {
                present.add(joins.get(next++));
            } else if (leave == to) {
                present.poll();
                if (now >= Trace.WARM_UP) {
                    // the one who leaves next carries nobody: there is always somebody else
                    outcome.departures++;
                }
            }
        }
        return outcome;
    }

    private static void count(Outcome outcome, List<Viewer> present, double seconds) {
        if (seconds <= 0) {
            return;
        }
        int[] fanOuts = present.stream().mapToInt(Viewer::trueFanOut).sorted().toArray();
        int feeds = SourceBound.of(fanOuts);
        int second = 0;
        for (int i = 1; i <= feeds; i++) {
            second += fanOuts[fanOuts.length - i];
        }
        second = Math.min(second, fanOuts.length - feeds);
        int third = fanOuts.length - feeds - second;
        outcome.seconds += seconds;
        outcome.viewerSeconds += seconds * fanOuts.length;
        outcome.feedSeconds += seconds * feeds;
        outcome.boundSeconds += seconds * feeds;
        outcome.hopSeconds += seconds * (feeds + 2.0 * second + 3.0 * third);
    }
}
