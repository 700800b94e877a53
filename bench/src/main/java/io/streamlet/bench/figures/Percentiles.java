package io.streamlet.bench.figures;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Of many durations in nanoseconds, answered in milliseconds. */
public final class Percentiles {

    private static final double MILLI = 1e6;

    private final long[] sorted;

    public Percentiles(LongStream nanos) {
        sorted = nanos.toArray();
        Arrays.sort(sorted);
    }

    /** the smallest value that at least this share, 0 to 1, does not exceed */
    public double millis(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / MILLI;
    }

    public int count() {
        return sorted.length;
    }
}
