package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs the browser tests of {@code ui/e2e} against the packaged application, on the JDK that runs this test. */
class BrowserIT {
    @Test
    void every_flow_works_in_a_real_browser() throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var builder = new ProcessBuilder(windows ? "npx.cmd" : "npx", "playwright", "test")
                .directory(Path.of("../ui").toFile())
                .redirectErrorStream(true);
        builder.environment().put("STREAMLET_JAVA", System.getProperty("java.home") + "/bin/java");
        Process tests = builder.start();
        try (var output = tests.inputReader()) {
            output.lines().forEach(System.out::println);
        }
        assertThat(tests.waitFor()).as("exit code of the browser tests").isZero();
    }
}
