package io.streamlet.planner;

import static io.streamlet.planner.Topology.MAX_HOPS;
import static io.streamlet.planner.Topology.NONE;
import static io.streamlet.planner.Topology.SOURCE;

import java.util.ArrayList;
import java.util.List;

/** What holds after every plan, whatever happened: for tests, the simulator and the doubtful. */
public final class Invariants {
    private Invariants() {}

    /** @return what is broken, in words; empty if nothing is */
    public static List<String> brokenIn(Topology topology) {
        var broken = new ArrayList<String>();
        int peers = 0;
        int[] children = new int[topology.end()];
        for (int n = 1; n < topology.end(); n++) {
            if (!topology.isPeer(n)) {
                continue;
            }
            peers++;
            int parent = topology.parent(n);
            if (parent != SOURCE && !topology.isPeer(parent)) {
                broken.add(n + " hangs below nobody");
                continue;
            }
            children[parent]++;
            int hops = hops(topology, n);
            if (hops == NONE) {
                broken.add(n + " is not fed by the source");
                continue;
            }
            if (hops != topology.hop(n)) {
                broken.add(n + " is at hop " + hops + ", not " + topology.hop(n));
            }
            if (topology.node(topology.id(n)) != n) {
                broken.add(n + " is not found by its id");
            }
            int backup = topology.backup(n);
            if (backup != SOURCE && (!topology.isPeer(backup) || topology.isWithin(backup, n))) {
                broken.add(n + " is backed up from its own subtree, or by nobody");
            }
        }
        for (int n = 0; n < topology.end(); n++) {
            if (n == SOURCE || topology.isPeer(n)) {
                if (children[n] != topology.children(n)) {
                    broken.add(n + " has " + children[n] + " children, not " + topology.children(n));
                }
                if (children[n] > topology.fanOut(n)) {
                    broken.add(n + " has " + children[n] + " children of at most " + topology.fanOut(n));
                }
            }
        }
        if (peers != topology.size()) {
            broken.add(peers + " peers, not " + topology.size());
        }
        return broken;
    }

    /** by following parents; {@link Topology#NONE} beyond the last legal hop, as in a cycle */
    private static int hops(Topology topology, int node) {
        int hops = 0;
        int at = node;
        while (at != SOURCE && hops <= MAX_HOPS) {
            at = topology.parent(at);
            hops++;
        }
        return at == SOURCE && hops <= MAX_HOPS ? hops : NONE;
    }
}
