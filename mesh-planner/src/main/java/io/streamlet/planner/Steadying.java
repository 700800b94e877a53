package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import java.util.ArrayList;

/**
 * Lowers what an unannounced departure costs: relays that have stayed for long take the places of younger ones that carry
 * more, and backups that have filled up are replaced.
 */
final class Steadying {
    /** viewers spared a minute, for each move: below this a move is not worth the trouble */
    private static final double WORTH_A_MOVE = 0.03;

    private static final int BACKUPS_A_RUN = 8;

    private final Draft draft;
    private final Topology topology;
    private final Swap swap;
    private int movesLeft;

    Steadying(StableClusters policy, Draft draft, int maxMoves) {
        this.draft = draft;
        this.topology = draft.topology();
        this.swap = new Swap(policy, draft);
        this.movesLeft = maxMoves;
    }

    void run() {
        while (movesLeft > 0 && exchange()) {}
        refreshBackups();
    }

    private boolean exchange() {
        int bestUpper = NONE;
        int bestLower = NONE;
        double best = WORTH_A_MOVE;
        for (int upper = 1; upper < topology.end(); upper++) {
            if (!topology.isPeer(upper) || topology.children(upper) == 0) {
                continue;
            }
            for (int lower = 1; lower < topology.end(); lower++) {
                if (mayTakeThePlaceOf(upper, lower)) {
                    double gain = gain(upper, lower);
                    if (gain > best) {
                        bestUpper = upper;
                        bestLower = lower;
                        best = gain;
                    }
                }
            }
        }
        if (bestUpper == NONE) {
            return false;
        }
        movesLeft -= swap.places(bestLower, bestUpper);
        return true;
    }

    private boolean mayTakeThePlaceOf(int upper, int lower) {
        return topology.isPeer(lower)
                && topology.hop(lower) > topology.hop(upper)
                && topology.joinedAt(lower) < topology.joinedAt(upper)
                && topology.fanOut(lower) >= topology.fanOut(upper)
                && topology.fanOut(upper) >= topology.children(lower)
                && topology.relaysFrom(lower) <= draft.now()
                && moves(upper, lower) <= movesLeft;
    }

    private double gain(int upper, int lower) {
        double risk = Stability.risk(topology, upper, draft.now()) - Stability.risk(topology, lower, draft.now());
        return (topology.subtree(upper) - topology.subtree(lower)) * risk / moves(upper, lower);
    }

    private int moves(int upper, int lower) {
        return 2 + topology.children(upper) + topology.children(lower);
    }

    private void refreshBackups() {
        var poor = new ArrayList<Integer>();
        for (int n = 1; n < topology.end() && poor.size() < BACKUPS_A_RUN; n++) {
            if (topology.isPeer(n) && (topology.freeSlots(topology.backup(n)) <= 0 || couldSpareTheSource(n))) {
                poor.add(n);
            }
        }
        draft.assign(poor);
    }

    private boolean couldSpareTheSource(int node) {
        return topology.backup(node) == SOURCE && topology.hop(node) == MAX_HOPS;
    }
}
