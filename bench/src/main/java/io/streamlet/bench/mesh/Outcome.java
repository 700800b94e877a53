package io.streamlet.bench.mesh;

import java.util.EnumMap;
import java.util.Map;

/** What one policy did with one class, or with several of them summed up. */
final class Outcome {
    double seconds;
    /** integrals over time: viewers, connections of the source, its lower bound, hops of all viewers */
    double viewerSeconds;

    double feedSeconds;
    double boundSeconds;
    double hopSeconds;

    /** and the viewers below those who went, who see it if it was unannounced */
    double departures;

    double below;
    long frozenViewers;
    /** viewers below a parent that carries less than it claimed */
    long overloaded;

    /** viewers whose parent was lost unannounced, and those of them that a standby connection took over */
    long orphans;

    long onStandby;

    final Map<Repair, Double> frozenMillis = new EnumMap<>(Repair.class);
    long moves;
    long unforcedMoves;
    long refused;
    long evicted;
    long broken;
    int mostFeeds;

    void freeze(Repair repair, double millis) {
        frozenMillis.merge(repair, millis, Double::sum);
    }

    void add(Outcome other) {
        seconds += other.seconds;
        viewerSeconds += other.viewerSeconds;
        feedSeconds += other.feedSeconds;
        boundSeconds += other.boundSeconds;
        hopSeconds += other.hopSeconds;
        departures += other.departures;
        below += other.below;
        frozenViewers += other.frozenViewers;
        overloaded += other.overloaded;
        orphans += other.orphans;
        onStandby += other.onStandby;
        other.frozenMillis.forEach(this::freeze);
        moves += other.moves;
        unforcedMoves += other.unforcedMoves;
        refused += other.refused;
        evicted += other.evicted;
        broken += other.broken;
        mostFeeds = Math.max(mostFeeds, other.mostFeeds);
    }

    double feeds() {
        return feedSeconds / seconds;
    }

    double bound() {
        return boundSeconds / seconds;
    }

    double meanHop() {
        return hopSeconds / viewerSeconds;
    }

    /** viewers that one unannounced departure freezes; whether it is announced depends on nothing, so all of them tell */
    double frozenByOne() {
        return departures == 0 ? 0 : below / departures;
    }

    double interruptionsPerViewerHour() {
        return (frozenViewers + overloaded) / viewerHours();
    }

    double frozenMillisPerViewerHour(Repair repair) {
        return frozenMillis.getOrDefault(repair, 0.0) / viewerHours();
    }

    double unforcedMovesPerViewerHour() {
        return unforcedMoves / viewerHours();
    }

    double standbyShare() {
        return orphans == 0 ? 1 : (double) onStandby / orphans;
    }

    private double viewerHours() {
        return viewerSeconds / 3_600;
    }
}
