package io.streamlet.planner;

import static io.streamlet.planner.Topology.SOURCE;

import java.util.Arrays;

/**
 * The fewest connections of the source with which peers of given fan-outs can all be fed within three hops: the most capable
 * peers right below the source, the next ones below them, everybody else at the bottom. No plan needs fewer.
 */
public final class SourceBound {
    private SourceBound() {}

    public static int of(Topology topology) {
        int[] fanOuts = new int[topology.size()];
        int count = 0;
        for (int n = SOURCE + 1; n < topology.end(); n++) {
            if (topology.isPeer(n)) {
                fanOuts[count++] = topology.fanOut(n);
            }
        }
        return of(fanOuts);
    }

    /** @param fanOuts of all peers, in any order; left untouched */
    public static int of(int[] fanOuts) {
        int peers = fanOuts.length;
        int[] sorted = fanOuts.clone();
        Arrays.sort(sorted);
        // carried[k]: children of the k most capable
        int[] carried = new int[peers + 1];
        for (int k = 1; k <= peers; k++) {
            carried[k] = carried[k - 1] + sorted[peers - k];
        }
        int feeds = 0;
        while (feeds < peers) {
            feeds++;
            int second = Math.min(carried[feeds], peers - feeds);
            int third = carried[feeds + second] - carried[feeds];
            if (feeds + second + third >= peers) {
                break;
            }
        }
        return feeds;
    }
}
