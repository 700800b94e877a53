package io.streamlet.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

    @Test
    void isWhatTheFilesOfFiguresSay() throws IOException {
        assertThat(Project.page())
                .as("make it anew: ./mvnw -q -pl bench -am process-classes -Dbench=figures.PerformancePage")
                .hasContent(PerformancePage.render(Results.ofProject().read()));
    }

    @Test
    void hasOneTableForEachFile() {
        var page = PerformancePage.render(new TreeMap<>(Map.of(
                "start-up", List.of(figure("Until usable", 7.25, "≤ 10 s", null)),
                "hls-latency", List.of(figure("Behind the camera, p50", 1_400, null, "native player")))));

        assertThat(page)
                .containsSubsequence(
                        "## Hls latency",
                        "| Behind the camera, p50 | 1,400 s |  | native player |",
                        "## Start up",
                        "| Until usable | 7.25 s | ≤ 10 s |  |");
    }

    @Test
    void saysOnceWhereAndHow() {
        var page = PerformancePage.render(
                Map.of("start-up", List.of(figure("First", 1, null, null), figure("Second", 2, null, null))));

        assertThat(page).containsOnlyOnce("2 cores; 2026-01-01:\n\n```\nrun it\n```\n");
    }

    @Test
    void keepsTheTableWhole() {
        var page = PerformancePage.render(Map.of("odd", List.of(figure("a|b", 1, null, null))));

        assertThat(page).contains("| a\\|b | 1 s |  |  |");
    }

    @Test
    void everyFileIsCompleteAndRoundTrips(@TempDir Path directory) throws IOException {
        var results = new Results(directory);
        var figures = List.of(figure("Until usable", 7.25, "≤ 10 s", null));

        results.write("start-up", figures);

        assertThat(Files.readString(directory.resolve("start-up.json"))).contains("\"baseline\" : null");
        assertThat(results.read()).containsExactly(Map.entry("start-up", figures));
    }

    private static Figure figure(String name, double value, @Nullable String goal, @Nullable String baseline) {
        return new Figure(name, value, "s", goal, baseline, "2 cores", "2026-01-01", "run it");
    }
}
