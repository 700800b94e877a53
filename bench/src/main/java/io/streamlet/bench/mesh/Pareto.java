package io.streamlet.bench.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Connections of the source against interruptions; the size of a dot is the mean hop. Left and low is better. */
final class Pareto {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 60;
    private static final int BOTTOM = 360;
    private static final int TOP = 40;
    private static final int RIGHT = 640;
    private static final int LABEL_WIDTH = 150;
    private static final int LABEL_HEIGHT = 15;

    private Pareto() {}

    static String svg(Map<String, Outcome> outcomes, int size) {
        double most = outcomes.values().stream()
                .mapToDouble(Outcome::interruptionsPerViewerHour)
                .max()
                .orElse(1);
        double fewest =
                outcomes.values().stream().mapToDouble(Outcome::feeds).min().orElse(1) / 1.5;
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <title>Source connections, interruptions and mean hop of a class of %d viewers</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <path d="M%d %dV%dH%d" fill="none" stroke="#888"/>
                <text x="%d" y="%d">source connections (time average, logarithmic)</text>
                <text x="%d" y="%d">interruptions per viewer-hour; dot: mean hop</text>
                """,
                WIDTH,
                HEIGHT,
                size,
                LEFT,
                TOP,
                BOTTOM,
                RIGHT + 80,
                LEFT,
                BOTTOM + 40,
                LEFT - 40,
                TOP - 18));
        for (double tick = 1; tick <= size; tick *= 10) {
            for (double t : new double[] {tick, 2 * tick, 5 * tick}) {
                if (t >= fewest && t <= size) {
                    svg.append(String.format(
                            Locale.ROOT,
                            "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\" fill=\"#666\">%.0f</text>%n",
                            x(t, fewest, size),
                            BOTTOM + 18,
                            t));
                }
            }
        }
        for (int i = 0; i <= 4; i++) {
            double value = most * i / 4;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\" fill=\"#666\">%.2f</text>%n",
                    LEFT - 6,
                    y(value, most) + 4,
                    value));
        }
        var labels = new ArrayList<double[]>();
        outcomes.forEach((name, o) -> svg.append(dot(name, o, fewest, size, most, labels)));
        return svg.append("</svg>\n").toString();
    }

    private static String dot(String name, Outcome o, double fewest, int size, double most, List<double[]> labels) {
        double x = x(o.feeds(), fewest, size);
        double y = y(o.interruptionsPerViewerHour(), most);
        double radius = 3 * o.meanHop();
        double label = free(x + radius, y + 4, labels);
        return String.format(
                Locale.ROOT,
                """
                <circle cx="%.1f" cy="%.1f" r="%.1f" fill="%s" fill-opacity="0.75"/>
                <text x="%.1f" y="%.1f"%s>%s (%.2f)</text>
                """,
                x,
                y,
                radius,
                name.equals(Contest.PRODUCT) ? "#c2410c" : "#2563eb",
                x + radius + 3,
                label,
                name.equals(Contest.PRODUCT) ? " font-weight=\"bold\"" : "",
                name,
                o.meanHop());
    }

    /** the height nearest to the dot, above or below, at which a label covers no other one and stays on the picture */
    private static double free(double x, double y, List<double[]> labels) {
        double free = y;
        for (int step = 1; isCovered(x, free, labels) && step < HEIGHT; step++) {
            double next = y + (step % 2 == 0 ? -1 : 1) * (step + 1) / 2 * 2;
            free = next > TOP && next < BOTTOM - 4 ? next : free;
        }
        labels.add(new double[] {x, free});
        return free;
    }

    private static boolean isCovered(double x, double y, List<double[]> labels) {
        return labels.stream()
                .anyMatch(other -> Math.abs(other[0] - x) < LABEL_WIDTH && Math.abs(other[1] - y) < LABEL_HEIGHT);
    }

    private static double x(double feeds, double fewest, double size) {
        return LEFT + (RIGHT - LEFT) * Math.log(feeds / fewest) / Math.log(size / fewest);
    }

    private static double y(double interruptions, double most) {
        return BOTTOM - (BOTTOM - TOP) * interruptions / most;
    }
}
