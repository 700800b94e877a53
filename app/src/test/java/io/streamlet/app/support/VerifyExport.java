package io.streamlet.app.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), text);
    }
}
