package io.streamlet.bench.figures;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this module lies: here, or below the root of the project. */
public final class Project {

    private Project() {}

    static Path module() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("bench")) ? here.resolve("bench") : here;
    }

    /** the directory of the whole project */
    public static Path root() {
        return module().resolveSibling("").normalize();
    }

    static Path page() {
        return module().resolveSibling("docs").resolve("performance.md");
    }
}
