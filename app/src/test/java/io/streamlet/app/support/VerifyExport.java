package io.streamlet.app.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The script with which anybody checks an export, run as they do. */
public final class VerifyExport {
    private static final Path SCRIPT = Path.of("../docs/verify-export.py").toAbsolutePath();

    /** what it says, and how it exits: 0 complete, 1 changed, 2 cut off, 3 no export */
    public record Verdict(int exitCode, String text) {}

    private VerifyExport() {}

    public static Verdict of(Path directory, String content, String... arguments)
            throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("events"), content);
        var command = new ArrayList<>(List.of("python3", SCRIPT.toString(), file.toString()));
        command.addAll(List.of(arguments));
        var process = start(command);
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), text);
    }

    /** not tried where there is no Python: the platform does without */
    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort("cannot be started: " + e.getMessage());
        }
    }
}
