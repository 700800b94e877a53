package io.streamlet.bench.mesh;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final int LABEL_HEIGHT = 17;
    private static final int COLUMN = 520;

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
        var dots = new ArrayList<Dot>();
        outcomes.forEach((name, o) -> dots.add(
                new Dot(name, x(o.feeds(), fewest, size), y(o.interruptionsPerViewerHour(), most), o.meanHop())));
        var crowd =
                new ArrayList<>(dots.stream().filter(dot -> dot.isCrowded(dots)).toList());
        crowd.sort(Comparator.comparingDouble(Dot::y));
        double middle = crowd.stream().mapToDouble(Dot::y).average().orElse(0);
        double highest = Math.max(TOP, middle - LABEL_HEIGHT * (crowd.size() - 1) / 2.0);
        for (var dot : dots) {
            int place = crowd.indexOf(dot);
            svg.append(place < 0 ? dot.besides() : dot.inColumn(highest + place * LABEL_HEIGHT));
        }
        dots.forEach(dot -> svg.append(dot.circle()));
        return svg.append("</svg>\n").toString();
    }

    private record Dot(String name, double x, double y, double meanHop) {
        private static final double TOO_NEAR_ACROSS = 130;
        private static final double TOO_NEAR_DOWN = 30;

        /** whether its label, beside it, would lie on another dot or label */
        boolean isCrowded(List<Dot> all) {
            return all.stream()
                    .anyMatch(other -> other != this
                            && Math.abs(other.x - x) < TOO_NEAR_ACROSS
                            && Math.abs(other.y - y) < TOO_NEAR_DOWN);
        }

        String besides() {
            return label(x + radius() + 3, y + 4);
        }

        /** beside the crowd, with a line that leads there */
        String inColumn(double height) {
            return String.format(
                            Locale.ROOT, "<path d=\"M%.1f %.1fL%d %.1f\" stroke=\"#bbb\"/>%n", x, y, COLUMN - 4, height)
                    + label(COLUMN, height + 4);
        }

        String circle() {
            return String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.75\"/>%n",
                    x,
                    y,
                    radius(),
                    isProduct() ? "#c2410c" : "#2563eb");
        }

        private String label(double left, double base) {
            return String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%.1f\"%s>%s (%.2f)</text>%n",
                    left,
                    base,
                    isProduct() ? " font-weight=\"bold\"" : "",
                    name,
                    meanHop);
        }

        private double radius() {
            return 3 * meanHop;
        }

        private boolean isProduct() {
            return name.equals(Contest.PRODUCT);
        }
    }

    private static double x(double feeds, double fewest, double size) {
        return LEFT + (RIGHT - LEFT) * Math.log(feeds / fewest) / Math.log(size / fewest);
    }

    private static double y(double interruptions, double most) {
        return BOTTOM - (BOTTOM - TOP) * interruptions / most;
    }
}
