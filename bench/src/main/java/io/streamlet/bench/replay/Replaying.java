package io.streamlet.bench.replay;

import io.streamlet.bench.client.Api;
import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Project;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.readmodel.ReadModelGroups;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Replays all read models of the application, beside the live ones, over a year of classes; a plain scan of the same table in the
 * same run says how fast that could be at best, and the projectors with Axon's default batch size where it began.
 */
public final class Replaying {

    private static final int PORT = 8396;
    private static final String READ_MODELS = "/api/admin/read-models";
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration PIECE = Duration.ofMinutes(7);

    private Replaying() {}

    /**
     * @param args how many events, 1000000 if absent; how many of them one by one, 4000 if absent; a directory in which the live
     *     read models get some minutes further with every run until they are there, none if absent: all at once
     */
    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int sample = args.length > 1 ? Integer.parseInt(args[1]) : 4_000;
        boolean inPieces = args.length > 2;
        var data = inPieces ? Path.of(args[2]) : Files.createTempDirectory("streamlet-replay");
        var application = start(data);
        try (var api = new Api(URI.create("http://127.0.0.1:" + PORT))) {
            var admin = login(api);
            try (var database = Database.of(data.resolve("data"))) {
                prepare(data, events, database);
                if (isLive(api, admin, inPieces ? PIECE : PATIENCE)) {
                    measure(api, admin, database, sample, command(events, sample));
                }
            }
        } finally {
            application.destroy();
            application.waitFor();
            if (!inPieces) {
                delete(data);
            }
        }
    }

    private static void prepare(Path data, int events, Database database) throws IOException {
        var prepared = data.resolve("prepared");
        if (!Files.exists(prepared)) {
            System.out.printf("%d events stored%n", Year.write(events, database::add));
            database.flush();
            Files.createFile(prepared);
        }
    }

    private static boolean isLive(Api api, Api.Account admin, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = api.send("GET", READ_MODELS, admin, null);
            long head = answer.path("head").asLong();
            long reached = answer.path("readModels")
                    .valueStream()
                    .mapToLong(model -> model.path("position").asLong())
                    .min()
                    .orElseThrow();
            if (reached >= head) {
                return true;
            }
            if (System.nanoTime() > until) {
                System.out.printf("live up to %d of %d: to be gone on with%n", reached, head);
                return false;
            }
            Thread.sleep(1_000);
        }
    }

    private static void measure(Api api, Api.Account admin, Database database, int sample, String command)
            throws IOException, SQLException, InterruptedException {
        cancelEarlier(api, admin);
        var unused = database.scan();
        long began = System.nanoTime();
        long scanned = database.scan();
        double scan = scanned / seconds(began);
        System.out.printf("%d events; scan: %.0f/s%n", scanned, scan);

        began = System.nanoTime();
        for (var group : ReadModelGroups.ALL) {
            api.send("POST", READ_MODELS + "/" + group + "/replay", admin, Map.of());
        }
        await(api, admin, Replaying::isWritten);
        double writing = seconds(began);
        await(api, admin, model -> state(model).equals("READY"));
        double ready = seconds(began);
        var models = models(api, admin);
        long differing = models.stream()
                .flatMap(model ->
                        model.path("replay").path("comparison").path("tables").valueStream())
                .filter(table -> !isEqual(table.path("hashes")))
                .peek(table -> System.out.println("differs: " + table))
                .count();
        System.out.printf("replay: %.0f/s, ready after %.1f s%n", scanned / writing, ready);
        double single = OneByOne.rate(sample);
        System.out.printf("one by one: %.0f/s%n", single);
        Results.ofProject()
                .write("replay", figures(scanned, scan, single, scanned / writing, ready, differing, command));
    }

    private static void cancelEarlier(Api api, Api.Account admin) throws InterruptedException {
        for (var model : models(api, admin)) {
            if (!state(model).isEmpty()) {
                api.send("DELETE", READ_MODELS + "/" + model.path("group").asString() + "/replay", admin, null);
            }
        }
        await(api, admin, model -> state(model).isEmpty());
    }

    private static List<Figure> figures(
            long events, double scan, double single, double rate, double ready, long differing, String command) {
        var all = "All read models of " + events + " events: ";
        return List.of(
                figure(all + "tables whose hash differs from the live one", differing, "tables", "0", null, command),
                figure(all + "replayed together, beside the live ones", rate, "events/s", null, null, command),
                figure(
                        all + "share of the rate of a plain ordered scan",
                        rate / scan,
                        "",
                        "≥ 0.2",
                        "the scan: %,.0f events/s".formatted(scan),
                        command),
                figure(
                        all + "times the rate of batch size 1",
                        rate / single,
                        "×",
                        "≥ 20",
                        "batch size 1, reading left out: %,.0f events/s".formatted(single),
                        command),
                figure(all + "until indexed and compared", ready, "s", null, null, command));
    }

    private static Figure figure(
            String name, double value, String unit, @Nullable String goal, @Nullable String baseline, String command) {
        return Figure.measured(name, value, unit, goal, baseline, command);
    }

    private static boolean isWritten(JsonNode model) {
        var replay = model.path("replay");
        return replay.path("total").asLong() > 0
                && replay.path("done").asLong() >= replay.path("total").asLong();
    }

    private static String state(JsonNode model) {
        return model.path("replay").path("state").asString("");
    }

    private static boolean isEqual(JsonNode hashes) {
        return hashes.path("live").equals(hashes.path("replayed"))
                && hashes.path("liveRows").equals(hashes.path("replayedRows"));
    }

    private static List<JsonNode> models(Api api, Api.Account admin) {
        return api.send("GET", READ_MODELS, admin, null)
                .path("readModels")
                .valueStream()
                .toList();
    }

    private static void await(Api api, Api.Account admin, Predicate<JsonNode> reached) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!models(api, admin).stream().allMatch(reached)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("It does not get there: " + models(api, admin));
            }
            Thread.sleep(200);
        }
    }

    private static Api.Account login(Api api) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (true) {
            try {
                return api.login("admin", "admin123");
            } catch (RuntimeException notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    private static Process start(Path data) throws IOException {
        var jar = Project.root().resolve("app/target/streamlet.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The application is not built: ./mvnw package -DskipTests");
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-jar",
                        jar.toString(),
                        "--spring.profiles.active=demo",
                        // process managers have nothing to decide about what is long over
                        "--streamlet.roles=command,projection,query",
                        "--server.port=" + PORT,
                        "--streamlet.data-directory=" + data.resolve("data"))
                .inheritIO()
                .start();
    }

    private static String command(int events, int sample) {
        return "./mvnw -q -pl bench -am process-classes -Dbench=replay.Replaying -Dbench.args=\"%d %d\""
                .formatted(events, sample);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path directory) throws IOException {
        var all = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var file : all) {
            Files.deleteIfExists(file);
        }
    }
}
