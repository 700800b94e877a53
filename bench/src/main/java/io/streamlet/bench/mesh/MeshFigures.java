package io.streamlet.bench.mesh;

import static io.streamlet.bench.mesh.Contest.ORACLE;
import static io.streamlet.bench.mesh.Contest.POLICIES;
import static io.streamlet.bench.mesh.Contest.PRODUCT;
import static io.streamlet.bench.mesh.Contest.RANDOM;

import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the contest, and puts its table and picture into {@code docs/mesh.md} and its figures into a file of results. */
public final class MeshFigures {
    private static final String COMMAND = "./mvnw -q -pl bench -am process-classes -Dbench=mesh.MeshFigures";
    private static final String BEGIN = "<!-- table: begin -->\n";
    private static final String END = "<!-- table: end -->";
    private static final int PICTURED = 500;

    /** classes drawn, by size: about as many viewers of each */
    private static final Map<Integer, Integer> DRAWS = new LinkedHashMap<>();

    /** feeds with which the least that ages allow is reckoned, as multiples of the bound: the goal, and more */
    private static final List<Double> ALLOWED = List.of(1.25, 3.0, 5.0);

    static {
        DRAWS.put(100, 100);
        DRAWS.put(500, 16);
        DRAWS.put(1_000, 6);
    }

    private final List<Figure> figures = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    private MeshFigures() {}

    public static void main(String[] args) throws IOException {
        new MeshFigures().run(docs());
    }

    private static Path docs() {
        var here = Path.of("").toAbsolutePath();
        return (Files.isDirectory(here.resolve("bench")) ? here : here.resolve(".."))
                .resolve("docs")
                .normalize();
    }

    private void run(Path docs) throws IOException {
        table.append("""
                | scenario | viewers | policy | source feeds | × bound | mean hop | frozen by one | interruptions / viewer-hour | frozen ms / viewer-hour | unforced moves / viewer-hour |
                |---|---:|---|---:|---:|---:|---:|---:|---:|---:|
                """);
        long broken = 0;
        for (var scenario : Scenario.values()) {
            for (int size : DRAWS.keySet()) {
                var outcomes = outcomes(scenario, size);
                outcomes.forEach((policy, outcome) -> row(scenario, size, policy, outcome));
                if (scenario == Scenario.CLASS || scenario == Scenario.HEAVY) {
                    figures(scenario, size, outcomes);
                    ALLOWED.forEach(allowed -> ageRow(scenario, size, allowed));
                }
                if (scenario == Scenario.CLASS && size == PICTURED) {
                    Files.writeString(docs.resolve("mesh.svg"), Pareto.svg(outcomes, size));
                }
                broken += outcomes.getOrDefault(PRODUCT, new Outcome()).broken;
            }
        }
        figures.add(figure("Broken invariants in all scenarios", broken, "", "0", null));
        var page = docs.resolve("mesh.md");
        var text = Files.readString(page);
        Files.writeString(
                page,
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table + text.substring(text.indexOf(END)));
        Results.ofProject().write("mesh-simulator", figures);
    }

    /** all policies where viewers come and go; where something special happens, ours and the random one */
    private static Map<String, Outcome> outcomes(Scenario scenario, int size) {
        int draws = DRAWS.getOrDefault(size, 1);
        boolean everybody = scenario == Scenario.CLASS || scenario == Scenario.HEAVY;
        var outcomes = new LinkedHashMap<String, Outcome>();
        POLICIES.forEach((name, policy) -> {
            if (everybody || name.equals(PRODUCT) || name.equals(RANDOM)) {
                outcomes.put(name, Contest.run(scenario, size, draws, policy));
            }
        });
        if (everybody) {
            outcomes.put(ORACLE, Contest.oracle(scenario, size, draws));
        }
        System.out.println(scenario + " " + size);
        return outcomes;
    }

    private void row(Scenario scenario, int size, String policy, Outcome o) {
        var name = policy.equals(PRODUCT) ? "**" + policy + "**" : policy;
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.2f | %.2f | %.2f | %.2f | %.0f | %.1f |%n",
                scenario.title(),
                size,
                name,
                o.feeds(),
                o.feeds() / o.bound(),
                o.meanHop(),
                o.frozenByOne(),
                o.interruptionsPerViewerHour(),
                o.frozenMillisPerViewerHour(Repair.STANDBY),
                o.unforcedMovesPerViewerHour()));
    }

    private static Outcome ageBound(Scenario scenario, int size, double allowed) {
        // it hardly scatters
        int draws = Math.ceilDiv(DRAWS.getOrDefault(size, 1), 4);
        return Contest.ageBound(scenario, size, draws, allowed);
    }

    private void ageRow(Scenario scenario, int size, double allowed) {
        var least = ageBound(scenario, size, allowed);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | least by age | %.1f | %.2f | | %.2f | | | |%n",
                scenario.title(),
                size,
                least.feeds(),
                least.feeds() / least.bound(),
                least.frozenByOne()));
    }

    private void figures(Scenario scenario, int size, Map<String, Outcome> outcomes) {
        var ours = outcomes.getOrDefault(PRODUCT, new Outcome());
        var random = outcomes.getOrDefault(RANDOM, new Outcome());
        var what = scenario.title() + ", " + size + " viewers: ";
        figures.add(figure(what + "source connections", ours.feeds(), "", null, round(random.feeds()) + " random"));
        figures.add(figure(what + "source connections to the bound", ours.feeds() / ours.bound(), "×", "≤ 1.25", null));
        figures.add(figure(what + "source connections to random", ours.feeds() / random.feeds(), "×", "≤ 0.5", null));
        figures.add(figure(
                what + "viewers frozen by one unannounced departure",
                ours.frozenByOne(),
                "",
                null,
                round(random.frozenByOne()) + " random"));
        double least = ageBound(scenario, size, ALLOWED.getFirst()).frozenByOne();
        figures.add(figure(
                what + "the same, to random",
                ours.frozenByOne() / random.frozenByOne(),
                "×",
                "≤ 0.8",
                round(least / random.frozenByOne()) + " the least that ages allow"));
        double frozen = ours.frozenMillisPerViewerHour(Repair.STANDBY);
        figures.add(figure(what + "frozen time per viewer-hour", frozen, "ms", null, null));
        figures.add(figure(
                what + "the same, to random with the browser's default repair",
                frozen / random.frozenMillisPerViewerHour(Repair.BROWSER_DEFAULT),
                "×",
                "≤ 0.1",
                null));
        figures.add(figure(
                what + "the same, to random with our detection",
                frozen / random.frozenMillisPerViewerHour(Repair.DETECTION),
                "×",
                "≤ 0.5",
                null));
        figures.add(figure(what + "taken over by a standby connection", 100 * ours.standbyShare(), "%", null, null));
        figures.add(
                figure(what + "unforced moves per viewer-hour", ours.unforcedMovesPerViewerHour(), "", "≤ 10", null));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Figure figure(
            String name, double value, String unit, @Nullable String goal, @Nullable String baseline) {
        return Figure.measured(name, value, unit, goal, baseline, COMMAND);
    }
}
