package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

/**
 * Chooses who feeds a peer at once if its parent fails: in another cluster, so that one failure does not take both, and with
 * a slot for every child of the parent that counts on it. Where nobody is left, the source stands by.
 */
final class Backups {
    /** more free slots than these make no better backup */
    private static final int ROOMY = 8;

    private final Topology topology;
    private final long now;

    Backups(Topology topology, long now) {
        this.topology = topology;
        this.now = now;
    }

    /**
     * @param node whose backup it is, or {@link Topology#NONE} for a newcomer
     * @param parent that it has, or is about to have
     */
    int choose(int node, int fanOut, int parent) {
        if (parent == SOURCE && fanOut > 0) {
            return SOURCE;
        }
        int head = topology.cluster(parent);
        int deepest = deepest(node, fanOut, parent);
        int best = SOURCE;
        double bestScore = topology.freeSlots(SOURCE) > 0 ? 0 : -2;
        for (int n = 1; n < topology.end(); n++) {
            if (!topology.isPeer(n)
                    || topology.hop(n) > deepest
                    || topology.freeSlots(n) <= 0
                    || topology.relaysFrom(n) > now
                    || n == node
                    || n == parent) {
                continue;
            }
            int cluster = topology.cluster(n);
            double score = (cluster == head ? -1 : 1) + Math.min(ROOMY, topology.freeSlots(n)) / (double) ROOMY;
            if (score > bestScore
                    && !(parent != SOURCE && topology.isWithin(n, parent))
                    && !(node != NONE && (topology.isWithin(n, node) || topology.shunned(node) == n))
                    && topology.freeSlots(n) > promised(n, parent, node)) {
                best = n;
                bestScore = score;
            }
        }
        return best;
    }

    /** a relay may have children by the time it needs its backup: it must not end up further down */
    private int deepest(int node, int fanOut, int parent) {
        return fanOut > 0 ? topology.hop(parent) : MAX_HOPS - 1 - (node == NONE ? 0 : topology.height(node));
    }

    private int promised(int backup, int parent, int except) {
        int wards = 0;
        for (int n = 1; n < topology.end(); n++) {
            if (topology.backup(n) == backup && topology.parent(n) == parent && n != except && topology.isPeer(n)) {
                wards++;
            }
        }
        return wards;
    }

    /** whether the backup of a peer could not feed it */
    boolean isUseless(int node) {
        int backup = topology.backup(node);
        int parent = topology.parent(node);
        if (backup == SOURCE) {
            return false;
        }
        return backup == parent
                || topology.fanOut(backup) == 0
                || topology.shunned(node) == backup
                || topology.hop(backup) + 1 + topology.height(node) > MAX_HOPS
                || topology.isWithin(backup, node)
                || (parent != SOURCE && topology.isWithin(backup, parent));
    }
}
