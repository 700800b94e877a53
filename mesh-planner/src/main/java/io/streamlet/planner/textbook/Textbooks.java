package io.streamlet.planner.textbook;

import static io.streamlet.planner.Topology.SOURCE;

import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.SplittableRandom;

/** The policies of the literature that only choose, and never move anybody who could stay. */
public final class Textbooks {
    private Textbooks() {}

    public static Textbook bandwidthOrdered() {
        return new BandwidthOrdered();
    }

    public static Textbook bandwidthTimesAge() {
        return new BandwidthTimesAge();
    }

    public static Textbook unicast() {
        return new Textbook("unicast") {
            @Override
            int choose(Topology topology, int node, int leaving, Instant at) {
                return SOURCE;
            }
        };
    }

    /** any free parent alike, the source among them */
    public static Textbook random(long seed) {
        var random = new SplittableRandom(seed);
        return new Textbook("random") {
            @Override
            int choose(Topology topology, int node, int leaving, Instant at) {
                int chosen = SOURCE;
                int legal = 1;
                for (int n = 1; n < topology.end(); n++) {
                    if (isLegal(topology, n, node, leaving) && random.nextInt(++legal) == 0) {
                        chosen = n;
                    }
                }
                return chosen;
            }
        };
    }

    public static Textbook minimumDepth() {
        return new Textbook("minimum depth") {
            @Override
            int choose(Topology topology, int node, int leaving, Instant at) {
                return nearest(topology, node, leaving);
            }
        };
    }

    public static Textbook oldestFirst() {
        return new Textbook("oldest first") {
            @Override
            int choose(Topology topology, int node, int leaving, Instant at) {
                int best = SOURCE;
                for (int n = 1; n < topology.end(); n++) {
                    if (isLegal(topology, n, node, leaving)
                            && (best == SOURCE || topology.joinedAt(n) < topology.joinedAt(best))) {
                        best = n;
                    }
                }
                return best;
            }
        };
    }

    /** this share of the viewers is fed by the source, the others by the nearest peer */
    public static Textbook quota(int percent) {
        return new Textbook("quota " + percent + " %") {
            @Override
            int choose(Topology topology, int node, int leaving, Instant at) {
                return topology.children(SOURCE) * 100 < percent * (topology.size() + 1)
                        ? SOURCE
                        : nearest(topology, node, leaving);
            }
        };
    }
}
