package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prometheus' own checker: one that is there, or that of Debian's package unpacked into the build; never a silent skip. */
final class Promtool {
    private static final Path UNPACKED = Path.of("target/prometheus").toAbsolutePath();

    record Outcome(int exitCode, String output) {}

    private final Path executable;

    private Promtool(Path executable) {
        this.executable = executable;
    }

    static Promtool find() throws IOException, InterruptedException {
        var named = Optional.ofNullable(System.getenv("PROMTOOL_PATH")).map(Path::of);
        if (named.isPresent()) {
            return new Promtool(named.get());
        }
        var known = onPath().or(Promtool::unpacked);
        if (known.isEmpty() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            unpack();
            known = unpacked();
        }
        return new Promtool(
                known.orElseGet(() -> fail("The alert rules are tested by promtool, which is part of Prometheus:"
                        + " install it, or set PROMTOOL_PATH to its executable.")));
    }

    Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        return run(
                directory,
                Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                        .toList());
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory).resolve("promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> unpacked() {
        return Optional.of(UNPACKED.resolve("usr/bin/promtool")).filter(Files::isExecutable);
    }

    /** without installing it: nothing is started, and nobody has to be root unless the package lists are missing */
    private static void unpack() throws IOException, InterruptedException {
        Files.createDirectories(UNPACKED);
        if (run(UNPACKED, List.of("apt-get", "download", "-qq", "prometheus")).exitCode() != 0) {
            run(UNPACKED, List.of("apt-get", "update", "-qq"));
            run(UNPACKED, List.of("apt-get", "download", "-qq", "prometheus"));
        }
        try (var packages = Files.newDirectoryStream(UNPACKED, "prometheus_*.deb")) {
            for (var one : packages) {
                run(UNPACKED, List.of("dpkg", "-x", one.toString(), "."));
            }
        }
    }

    private static Outcome run(Path directory, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
