package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.storage.DataDirectory;
import io.streamlet.app.support.Answer;
import io.streamlet.app.support.Api;
import io.streamlet.app.support.LiveSocket;
import io.streamlet.app.support.Room;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.monitoring.AlertRule;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a scrape of the running application says, to whom, and what its administrators are told. */
@StreamletTest
class MonitoringIT {
    private static final String SCRAPE = "/actuator/prometheus";
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:streamlet|http_server|jvm|process|system|hikaricp|logback)_[a-z0-9_]+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    @Autowired
    private Api api;

    @Autowired
    private DataDirectory data;

    @Autowired
    private AlertBoard board;

    @Test
    void who_holds_the_token_or_is_an_admin_may_scrape_and_nobody_else() throws IOException {
        api.nobody().get(SCRAPE).requireProblem(ErrorCode.NOT_AUTHENTICATED);
        api.nobody().withToken("made-up").get(SCRAPE).requireProblem(ErrorCode.NOT_AUTHENTICATED);
        api.someone(Role.STUDENT).get(SCRAPE).requireProblem(ErrorCode.FORBIDDEN);
        api.someone(Role.TEACHER).get(SCRAPE).requireProblem(ErrorCode.FORBIDDEN);
        api.demoAdmin().get(SCRAPE).requireStatus(200);
        assertThat(scrape()).contains("streamlet_stores_up");
    }

    @Test
    void the_token_opens_nothing_else() throws IOException {
        var scraper = api.nobody().withToken(token());
        scraper.get("/api/profile").requireProblem(ErrorCode.NOT_AUTHENTICATED);
        scraper.get("/actuator/health").requireProblem(ErrorCode.NOT_AUTHENTICATED);
        scraper.get("/actuator").requireProblem(ErrorCode.NOT_AUTHENTICATED);
    }

    @Test
    void only_admins_see_what_health_is_made_of() {
        assertThat(api.nobody().get("/actuator/health").requireStatus(200).body())
                .contains("UP")
                .doesNotContain("components");
        Answer details = api.demoAdmin().get("/actuator/health/readiness").requireStatus(200);
        assertThat(details.json().path("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "stores", "processors");
        api.nobody().get("/actuator/health/liveness").requireStatus(200);
    }

    @Test
    void every_metric_of_rules_and_dashboards_is_there() throws IOException {
        live();
        Set<String> scraped = scrape().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        var asked = new TreeSet<String>();
        for (var dashboard : Deployment.dashboards()) {
            Deployment.expressions(dashboard).forEach(expression -> collect(expression, asked));
        }
        for (var rule : Deployment.rules()) {
            collect(String.valueOf(rule.get("expr")), asked);
        }
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(scraped).containsAll(asked);
    }

    @Test
    void no_label_tells_of_a_class_or_an_account() throws IOException {
        live();
        assertThat(scrape().lines().filter(line -> ID.matcher(line).find())).isEmpty();
    }

    @Test
    void commands_are_counted_by_what_became_of_them() throws IOException {
        var room = api.someone(Role.TEACHER).goLive("Counted");
        api.someone(Role.STUDENT).post(room.path() + "/end").requireStatus(403);
        assertThat(scrape())
                .containsPattern(
                        "streamlet_commands_seconds_count\\{command=\"StartClass\",outcome=\"accepted\"} [1-9]")
                .contains("command=\"EndClass\",outcome=\"refused\"");
    }

    @Test
    void admins_are_told_when_an_alert_begins_and_when_it_is_over() {
        var clock = new AdjustableClock(Instant.now());
        var reading = new AtomicReference<>(new Reading("mesh", 45, 30, true));
        var condition =
                new AlertCondition(AlertRule.PROJECTION_LAG, Duration.ofSeconds(20), () -> List.of(reading.get()));
        var watch = new AlertWatch(List.of(condition), board, "another-node", clock);
        try (LiveSocket socket = api.demoAdmin().connect()) {
            socket.subscribe("alerts").next("snapshot");
            watch.look();
            clock.advance(Duration.ofSeconds(19));
            watch.look();
            assertThat(board.firing("another-node")).as("patience").isEmpty();
            clock.advance(Duration.ofSeconds(1));
            watch.look();
            watch.look();

            var begun = nextOf("another-node", socket);
            assertThat(begun.path("rule").asString()).isEqualTo("PROJECTION_LAG");
            assertThat(begun.path("subject").asString()).isEqualTo("mesh");
            assertThat(begun.path("node").asString()).isEqualTo("another-node");
            assertThat(begun.path("value").asInt()).isEqualTo(45);
            assertThat(begun.path("resolvedAt").isNull()).isTrue();

            reading.set(new Reading("mesh", 0, 30, false));
            new AlertWatch(List.of(condition), board, "another-node", clock).look();
            var over = nextOf("another-node", socket);
            assertThat(over.path("alertId")).isEqualTo(begun.path("alertId"));
            assertThat(over.path("version").asLong())
                    .isGreaterThan(begun.path("version").asLong());
            assertThat(over.path("resolvedAt").isNull()).isFalse();
        }
    }

    @Test
    void the_alerts_of_a_node_that_is_gone_go_with_it() {
        var clock = new AdjustableClock(Instant.now().minus(Duration.ofMinutes(3)));
        var condition =
                new AlertCondition(AlertRule.DISK_LOW, Duration.ZERO, () -> List.of(new Reading(null, 1, 2, true)));
        new AlertWatch(List.of(condition), board, "lost-node", clock).look();
        await().untilAsserted(() -> assertThat(board.firing("lost-node")).isEmpty());
        assertThat(board.since(Instant.EPOCH))
                .anySatisfy(alert -> assertThat(alert.alertId()).isEqualTo("lost-node/DISK_LOW"));
    }

    private static JsonNode nextOf(String node, LiveSocket socket) {
        return socket.next(frame -> frame.at("/data/alert/node").asString("").equals(node))
                .at("/data/alert");
    }

    /** a class with a stream, a frame and a chunk that are refused, and somebody who watches */
    private void live() {
        Room room = api.someone(Role.TEACHER).goLive("Measured");
        String stream = room.stream();
        room.teacher().putBytes(room.path() + "/streams/" + stream + "/chunks/9", new byte[8]);
        try (LiveSocket socket = room.teacher().connect()) {
            assertThat(socket.outcomeOf("no-such-topic")).isEqualTo(ErrorCode.TOPIC_UNKNOWN.name());
        }
        // the first look at the processors is soon after the start
        await().untilAsserted(() -> assertThat(scrape()).contains("streamlet_processor_lag_seconds"));
    }

    private String scrape() throws IOException {
        return api.nobody().withToken(token()).get(SCRAPE).requireStatus(200).body();
    }

    private String token() throws IOException {
        return Files.readString(data.resolve("monitoring.token")).strip();
    }

    private static void collect(String expression, Set<String> metrics) {
        METRIC.matcher(expression).results().forEach(match -> metrics.add(match.group()));
    }
}
