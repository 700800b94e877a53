package io.streamlet.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the browser tests of {@code ui/e2e} against the packaged application, on the JDK that runs this test. Each of
 * them is a test here too, with its own name and message.
 */
class BrowserIT {
    private static final Path UI = Path.of("../ui");
    private static final int MOST_SHOWN = 600;
    private static final Path RESULTS = Path.of("target/browser-tests.json").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> in_a_real_browser() throws IOException, InterruptedException {
        int exitCode = run();
        assertThat(RESULTS)
                .as("results of the browser tests, which ended with %d", exitCode)
                .exists();
        JsonNode report = JsonMapper.shared().readTree(Files.readString(RESULTS));
        List<DynamicTest> tests = specs(report).map(BrowserIT::test).toList();
        assertThat(tests)
                .as("browser tests that ran: %s", report.path("errors"))
                .isNotEmpty();
        return tests.stream();
    }

    private static int run() throws IOException, InterruptedException {
        Files.deleteIfExists(RESULTS);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var builder = new ProcessBuilder(windows ? "npx.cmd" : "npx", "playwright", "test", "--reporter=list,json")
                .directory(UI.toFile())
                .redirectErrorStream(true);
        builder.environment().put("STREAMLET_JAVA", System.getProperty("java.home") + "/bin/java");
        builder.environment().put("PLAYWRIGHT_JSON_OUTPUT_FILE", RESULTS.toString());
        Process tests = builder.start();
        try (var output = tests.inputReader()) {
            output.lines().forEach(System.out::println);
        }
        return tests.waitFor();
    }

    private static Stream<JsonNode> specs(JsonNode suite) {
        return Stream.concat(
                elements(suite.path("specs")), elements(suite.path("suites")).flatMap(BrowserIT::specs));
    }

    private static DynamicTest test(JsonNode spec) {
        return DynamicTest.dynamicTest(spec.path("title").asString(), () -> {
            if (!spec.path("ok").asBoolean()) {
                fail(messages(spec));
            }
        });
    }

    private static String messages(JsonNode spec) {
        List<JsonNode> results = elements(spec.path("tests"))
                .flatMap(test -> elements(test.path("results")))
                .toList();
        Stream<String> errors = results.stream()
                .flatMap(result -> elements(result.path("errors")))
                .map(error -> error.path("message").asString());
        Stream<String> pages = results.stream()
                .flatMap(result -> elements(result.path("attachments")))
                .filter(attachment -> attachment.path("name").asString().startsWith("page "))
                .map(BrowserIT::shown);
        return Stream.concat(errors, pages)
                .reduce(spec.path("file").asString(), (all, message) -> all + "\n" + message);
    }

    private static String shown(JsonNode page) {
        String text = new String(Base64.getDecoder().decode(page.path("body").asString()), UTF_8).replace('\n', ' ');
        return page.path("name").asString() + " shows: " + text.substring(0, Math.min(text.length(), MOST_SHOWN));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
