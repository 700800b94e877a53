package io.streamlet.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts the application, shows the first page, refuses a sign-in and ends: a run from which the virtual machine notes the
 * classes that a start needs ({@code -XX:ArchiveClassesAtExit}), so that the next start need not load and verify them.
 */
@Component
@ConditionalOnProperty("streamlet.training-run")
class TrainingRun {
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var context = ready.getApplicationContext();
        var address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(address + "/")).build(), BodyHandlers.discarding());
            client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/login"))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"nothing\"}"))
                            .build(),
                    BodyHandlers.discarding());
        }
        System.exit(SpringApplication.exit(context));
    }
}
