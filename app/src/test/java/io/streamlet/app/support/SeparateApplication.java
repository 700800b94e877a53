package io.streamlet.app.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.StreamletApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.env.MockEnvironment;

/** The application in a process of its own, so that it can be killed. */
public final class SeparateApplication implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(180);

    private final Process process;
    private final Api api;

    private SeparateApplication(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    public static SeparateApplication start(Path directory, String... properties) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                StreamletApplication.class.getName(),
                "--spring.profiles.active=demo",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--streamlet.data-directory=" + directory.resolve("data")));
        command.addAll(List.of(properties));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("application.log").toFile()))
                    .start();
            var api = new Api(new MockEnvironment().withProperty("local.server.port", Integer.toString(port)));
            var started = new SeparateApplication(process, api);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Api api() {
        return api;
    }

    /** without a word, as a power cut or {@code kill -9} ends it */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void awaitReady() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> {
                    assertThat(process.isAlive()).isTrue();
                    return api.nobody().get("/actuator/health/readiness").status() == 200;
                });
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
