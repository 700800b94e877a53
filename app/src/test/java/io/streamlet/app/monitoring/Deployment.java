package io.streamlet.app.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is deployed beside the application: Prometheus' rules and Grafana's dashboards. */
final class Deployment {
    static final Path PROMETHEUS = Path.of("../deploy/prometheus");
    private static final Path DASHBOARDS = Path.of("../deploy/grafana/dashboards");

    private Deployment() {}

    static List<Map<String, Object>> rules() throws IOException {
        return list(list(yaml("alerts.yml").get("groups")).getFirst().get("rules"));
    }

    static List<Map<String, Object>> ruleTests() throws IOException {
        return list(yaml("alerts.test.yml").get("tests"));
    }

    static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted().toList();
        }
    }

    /** what a dashboard asks, its variables filled in */
    static List<String> expressions(Path dashboard) throws IOException {
        var found = new ArrayList<String>();
        collect(JsonMapper.shared().readTree(Files.readString(dashboard)), found);
        return found.stream()
                .map(expression -> expression.replace("$instance", ".*").replace("$__rate_interval", "1m"))
                .toList();
    }

    private static void collect(JsonNode node, List<String> found) {
        if (node.path("expr").isString()) {
            found.add(node.path("expr").asString());
        }
        node.forEach(child -> collect(child, found));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(@Nullable Object yaml) {
        return (List<Map<String, Object>>) Objects.requireNonNull(yaml);
    }

    private static Map<String, Object> yaml(String file) throws IOException {
        return new Yaml().load(Files.readString(PROMETHEUS.resolve(file)));
    }
}
