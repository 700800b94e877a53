package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.StreamletTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The web client's calls are generated from the committed description; {@code -Dcontracts.write} writes it anew. */
@StreamletTest
class OpenApiIT {
    private static final Path COMMITTED = Path.of("../ui/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private Api api;

    @Test
    void the_committed_description_is_that_of_the_controllers() throws IOException {
        String described =
                pretty(api.nobody().get("/v3/api-docs").requireStatus(200).body());
        if (System.getProperty("contracts.write") != null) {
            Files.writeString(COMMITTED, described);
        }
        assertThat(Files.readString(COMMITTED))
                .as("run `./mvnw verify -Dcontracts.write` and commit the result")
                .isEqualTo(described);
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        List<String> names = JSON.readTree(api.nobody().get("/v3/api-docs").body())
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().noneMatch(name -> name.contains("_"));
    }

    /** indented by two, keys in order */
    private static String pretty(String json) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        // read as a map: only maps are put in order
        return JSON.writer().with(printer).writeValueAsString(JSON.readValue(json, Object.class)) + "\n";
    }
}
