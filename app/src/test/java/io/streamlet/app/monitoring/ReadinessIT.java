package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Person;
import io.streamlet.app.support.SeparateApplication;
import io.streamlet.contracts.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose processors or stores fail: it lives, and is not ready until they are well again. */
class ReadinessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void is_not_ready_while_a_processor_fails_or_the_database_is_gone() throws Exception {
        try (var application = SeparateApplication.start(directory, "--streamlet.monitoring.every=1s")) {
            Person teacher = application.api().someone(Role.TEACHER);
            Person admin = application.api().demoAdmin();
            assertThat(ready(application)).isEqualTo(200);

            sql("alter table projection.class rename to class_away");
            teacher.schedule("Nobody sees it");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ready(application)).isEqualTo(503));
            assertThat(admin.get("/actuator/health/readiness").body()).contains("classroom");
            assertThat(alive(application)).isEqualTo(200);

            sql("alter table projection.class_away rename to class");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ready(application)).isEqualTo(200));

            stopDatabase();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ready(application)).isEqualTo(503));
            assertThat(alive(application)).isEqualTo(200);
            application.kill();
        }
    }

    private static int ready(SeparateApplication application) {
        return application.api().nobody().get("/actuator/health/readiness").status();
    }

    private static int alive(SeparateApplication application) {
        return application.api().nobody().get("/actuator/health/liveness").status();
    }

    private void sql(String statement) throws SQLException, IOException {
        var address = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/postgres";
        String password = Files.readString(file("postgresql.password")).strip();
        try (var connection = DriverManager.getConnection(address, "postgres", password);
                var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /** at once, as if its machine had gone; the application does not start it again */
    private void stopDatabase() throws IOException {
        var server = ProcessHandle.of(Long.parseLong(postmaster().getFirst())).orElseThrow();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** its first line is the process, the fourth the port */
    private List<String> postmaster() throws IOException {
        return Files.readAllLines(file("postmaster.pid")).stream()
                .map(String::strip)
                .toList();
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
