package io.streamlet.bench.mesh;

import io.streamlet.planner.PlacementPolicy;
import io.streamlet.planner.StableClusters;
import io.streamlet.planner.textbook.Textbooks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** All policies on the same classes. */
final class Contest {
    static final String PRODUCT = "stable-clusters";
    static final String RANDOM = "random";
    static final String ORACLE = "oracle";

    /** by name, made anew for each class from its seed */
    static final Map<String, LongFunction<PlacementPolicy>> POLICIES = policies();

    private Contest() {}

    private static Map<String, LongFunction<PlacementPolicy>> policies() {
        var all = new LinkedHashMap<String, LongFunction<PlacementPolicy>>();
        all.put(PRODUCT, seed -> new StableClusters());
        all.put(RANDOM, Textbooks::random);
        all.put("minimum depth", seed -> Textbooks.minimumDepth());
        all.put("oldest first", seed -> Textbooks.oldestFirst());
        all.put("bandwidth-ordered", seed -> Textbooks.bandwidthOrdered());
        all.put("bandwidth × age", seed -> Textbooks.bandwidthTimesAge());
        all.put("quota 5 %", seed -> Textbooks.quota(5));
        all.put("quota 10 %", seed -> Textbooks.quota(10));
        all.put("quota 20 %", seed -> Textbooks.quota(20));
        all.put("unicast", seed -> Textbooks.unicast());
        return all;
    }

    /** summed up over classes with the seeds 1 to {@code draws} */
    static Outcome run(Scenario scenario, int size, int draws, LongFunction<PlacementPolicy> policy) {
        var sum = new Outcome();
        for (long seed = 1; seed <= draws; seed++) {
            sum.add(Simulation.run(Trace.of(scenario, size, seed), policy.apply(seed)));
        }
        return sum;
    }

    static Outcome ageBound(Scenario scenario, int size, int draws, double allowed) {
        var sum = new Outcome();
        for (long seed = 1; seed <= draws; seed++) {
            sum.add(AgeBound.run(Trace.of(scenario, size, seed), allowed));
        }
        return sum;
    }

    static Outcome oracle(Scenario scenario, int size, int draws) {
        var sum = new Outcome();
        for (long seed = 1; seed <= draws; seed++) {
            sum.add(Oracle.run(Trace.of(scenario, size, seed)));
        }
        return sum;
    }
}
