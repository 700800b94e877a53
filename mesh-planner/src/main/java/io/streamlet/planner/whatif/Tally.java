package io.streamlet.planner.whatif;

import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.WhatIfFigures;
import io.streamlet.contracts.mesh.WhatIfPoint;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what a plan makes of a mesh, over time: in stretches of equal length, as many as a picture has room for. */
final class Tally {

    private static final int STRETCHES = 240;

    private final ArrayList<Stretch> stretches = new ArrayList<>();
    private long width = 5_000;
    private long start = -1;
    private long now;
    private int mostFeeds;
    private long unforcedMoves;
    private long refused;
    private long evicted;

    /** time goes by, and nothing else */
    void advance(Topology topology, Instant at) {
        long to = at.toEpochMilli();
        if (start < 0) {
            start = to;
            now = to;
        }
        if (!topology.isOpen()) {
            now = Math.max(now, to);
            return;
        }
        long hops = hops(topology);
        while (now < to) {
            var stretch = stretch(now);
            long end = Math.min(to, start + ((now - start) / width + 1) * width);
            stretch.millis += end - now;
            stretch.viewerMillis += (end - now) * topology.size();
            stretch.feedMillis += (end - now) * topology.children(SOURCE);
            stretch.hopMillis += (end - now) * hops;
            now = end;
        }
    }

    /** viewers whose picture stands still */
    void interrupted(int viewers) {
        stretch(now).interruptions += viewers;
    }

    void refused() {
        refused++;
    }

    /** what was planned, and applied by now */
    void planned(List<MeshEvent> events, Topology after) {
        for (var event : events) {
            if (event instanceof PeerMoved moved) {
                stretch(now).moves++;
                unforcedMoves += moved.cause().forced() ? 0 : 1;
            } else if (event instanceof PeerDeparted departed && departed.reason() == DepartureReason.NO_CAPACITY) {
                evicted++;
            }
        }
        mostFeeds = Math.max(mostFeeds, after.isOpen() ? after.children(SOURCE) : 0);
    }

    WhatIfFigures figures() {
        var sum = new Stretch();
        stretches.forEach(sum::add);
        return new WhatIfFigures(
                sum.viewerMillis / 3_600_000.0,
                sum.millis / 1_000.0,
                share(sum.feedMillis, sum.millis),
                mostFeeds,
                share(sum.hopMillis, sum.viewerMillis),
                sum.moves,
                unforcedMoves,
                sum.interruptions,
                refused,
                evicted);
    }

    List<WhatIfPoint> points() {
        var points = new ArrayList<WhatIfPoint>();
        for (int i = 0; i < stretches.size(); i++) {
            var s = stretches.get(i);
            points.add(new WhatIfPoint(
                    i * width / 1_000,
                    share(s.viewerMillis, s.millis),
                    share(s.feedMillis, s.millis),
                    share(s.hopMillis, s.viewerMillis),
                    s.moves,
                    s.interruptions));
        }
        return points;
    }

    private Stretch stretch(long at) {
        while ((at - start) / width >= STRETCHES) {
            halve();
        }
        int index = (int) ((at - start) / width);
        while (stretches.size() <= index) {
            stretches.add(new Stretch());
        }
        return stretches.get(index);
    }

    private void halve() {
        var merged = new ArrayList<Stretch>();
        for (int i = 0; i < stretches.size(); i++) {
            if (i % 2 == 0) {
                merged.add(stretches.get(i));
            } else {
                merged.getLast().add(stretches.get(i));
            }
        }
        stretches.clear();
        stretches.addAll(merged);
        width *= 2;
    }

    private static long hops(Topology topology) {
        long hops = 0;
        for (int n = 1; n < topology.end(); n++) {
            hops += topology.isPeer(n) ? topology.hop(n) : 0;
        }
        return hops;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** integrals over time, in milliseconds times what is counted */
    private static final class Stretch {
        private long millis;
        private long viewerMillis;
        private long feedMillis;
        private long hopMillis;
        private long moves;
        private long interruptions;

        void add(Stretch other) {
            millis += other.millis;
            viewerMillis += other.viewerMillis;
            feedMillis += other.feedMillis;
            hopMillis += other.hopMillis;
            moves += other.moves;
            interruptions += other.interruptions;
        }
    }
}
