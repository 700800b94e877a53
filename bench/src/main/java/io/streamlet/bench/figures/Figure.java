package io.streamlet.bench.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param goal what it should be, in words; absent if it is only reported
 * @param baseline what it is compared with, measured in the same run
 * @param command what was typed to measure it
 */
public record Figure(
        String figure,
        double value,
        String unit,
        @Nullable String goal,
        @Nullable String baseline,
        String machine,
        String date,
        String command) {

    /** measured here and now */
    public static Figure measured(
            String figure,
            double value,
            String unit,
            @Nullable String goal,
            @Nullable String baseline,
            String command) {
        return new Figure(
                figure,
                rounded(value),
                unit,
                goal,
                baseline,
                Machine.describe(),
                LocalDate.now().toString(),
                command);
    }

    private static double rounded(double value) {
        double unit = Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 10 ? 10 : 100;
        return Math.round(value * unit) / unit;
    }
}
