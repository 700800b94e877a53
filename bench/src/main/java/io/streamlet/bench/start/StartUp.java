package io.streamlet.bench.start;

import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Project;
import io.streamlet.bench.figures.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the README's command several times, each on a data directory of its own: once as on a first start, once more as
 * on every later one. What counts is the time from Maven's handing over to the application to the printed address.
 */
public final class StartUp {
    private static final String BUILT = "(run) @ app";
    private static final String RUNNING = "Streamlet is running";
    private static final int PORT = 8397;

    private StartUp() {}

    /** @param args how often; 3 if absent */
    public static void main(String[] args) throws IOException, InterruptedException {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        double[] first = new double[times];
        double[] later = new double[times];
        for (int run = 0; run < times; run++) {
            Path data = Files.createTempDirectory("streamlet-start");
            first[run] = seconds(data);
            later[run] = seconds(data);
            delete(data);
            System.out.printf("first start %.1f s, later start %.1f s%n", first[run], later[run]);
        }
        Results.ofProject()
                .write(
                        "start-up",
                        List.of(
                                figure("First start, data directory empty, to the printed address, median", first),
                                figure("Later start, to the printed address, median", later)));
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Figure figure(String name, double[] seconds) {
        return Figure.measured(
                name,
                median(seconds),
                "s",
                "≤ 10",
                null,
                "./mvnw -q -pl bench -am process-classes -Dbench=start.StartUp -Dbench.args=" + seconds.length);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(Path data) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(
                        "./mvnw",
                        "-o",
                        "-Prun",
                        "-pl",
                        "app",
                        "-am",
                        "-Drun.arguments=--server.port=" + PORT + " --streamlet.data-directory=" + data)
                .directory(Project.root().toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = maven.inputReader()) {
            long built = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains(BUILT)) {
                    built = System.nanoTime();
                } else if (line.contains(RUNNING)) {
                    return (System.nanoTime() - built) / 1e9;
                }
            }
            throw new IllegalStateException("The application did not start.");
        } finally {
            stop(maven);
        }
    }

    private static void stop(Process maven) throws InterruptedException {
        List<ProcessHandle> all = maven.descendants().toList();
        maven.destroy();
        all.forEach(ProcessHandle::destroy);
        maven.waitFor(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        all.forEach(process -> process.onExit().join());
    }
}
