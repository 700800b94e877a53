package io.streamlet.app.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.streamlet.contracts.monitoring.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The rules of Prometheus and the queries of Grafana, checked by Prometheus' own tool. */
class PrometheusRulesTest {
    @Test
    void the_rules_do_what_their_tests_say() throws Exception {
        accepted(Promtool.find().run(Deployment.PROMETHEUS, "check", "rules", "alerts.yml"));
        accepted(Promtool.find().run(Deployment.PROMETHEUS, "check", "config", "--syntax-only", "prometheus.yml"));
        accepted(Promtool.find().run(Deployment.PROMETHEUS, "test", "rules", "alerts.test.yml"));
    }

    @Test
    void every_rule_has_a_test_in_which_it_fires_and_one_in_which_it_does_not() throws IOException {
        var fires = new HashMap<Object, Boolean>();
        var rests = new HashMap<Object, Boolean>();
        for (var test : Deployment.ruleTests()) {
            for (var moment : Deployment.list(Objects.requireNonNull(test.get("alert_rule_test")))) {
                boolean empty = ((List<?>) Objects.requireNonNull(moment.get("exp_alerts"))).isEmpty();
                (empty ? rests : fires).put(moment.get("alertname"), true);
            }
        }
        Set<Object> rules = Deployment.rules().stream()
                .map(rule -> Objects.requireNonNull(rule.get("alert")))
                .collect(Collectors.toSet());
        assertThat(fires.keySet()).isEqualTo(rules);
        assertThat(rests.keySet()).isEqualTo(rules);
    }

    @Test
    void the_application_alerts_its_administrators_to_the_same() throws IOException {
        Map<String, Map<String, Object>> shared = new HashMap<>();
        for (var rule : Deployment.rules()) {
            var name = ((Map<?, ?>) Objects.requireNonNull(rule.get("labels"))).get("rule");
            if (name != null) {
                shared.put(name.toString(), rule);
            }
        }
        var conditions = AlertConditions.of(new SimpleMeterRegistry(), Clock.systemUTC());
        assertThat(conditions).extracting(AlertCondition::rule).containsExactlyInAnyOrder(AlertRule.values());
        for (var condition : conditions) {
            var rule = Objects.requireNonNull(shared.remove(condition.rule().name()), condition.toString());
            assertThat(duration(rule.get("for"))).as(condition.rule().name()).isEqualTo(condition.patience());
            assertThat(Objects.requireNonNull(rule.get("expr")).toString()).contains(thresholds(condition.rule()));
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void the_dashboards_ask_what_prometheus_understands(@TempDir Path directory) throws Exception {
        var recorded = new ArrayList<Map<String, Object>>();
        for (var dashboard : Deployment.dashboards()) {
            for (var expression : Deployment.expressions(dashboard)) {
                recorded.add(Map.of("record", "query:" + recorded.size(), "expr", expression));
            }
        }
        assertThat(recorded).isNotEmpty();
        Files.writeString(
                directory.resolve("queries.yml"),
                new Yaml().dump(Map.of("groups", List.of(Map.of("name", "dashboards", "rules", recorded)))));
        accepted(Promtool.find().run(directory, "check", "rules", "queries.yml"));
    }

    private static String[] thresholds(AlertRule rule) {
        return switch (rule) {
            case PROJECTION_LAG -> new String[] {"> " + (int) AlertConditions.LAG_SECONDS};
            case DEAD_LETTERS, MESH_ORPHANS, INGEST_STALLED -> new String[] {"> 0"};
            case STAGE_FALLBACK ->
                new String[] {
                    "> " + AlertConditions.FALLBACK_SHARE,
                    "> " + AlertConditions.FALLBACK_LINKS,
                    "[" + AlertConditions.STAGE_WINDOW.toMinutes() + "m]"
                };
            case DISK_LOW -> new String[] {"< " + (int) AlertConditions.DISK_RESERVES + " * "};
        };
    }

    private static Duration duration(@Nullable Object prometheus) {
        return prometheus == null ? Duration.ZERO : Duration.parse("PT" + prometheus);
    }

    private static void accepted(Promtool.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
