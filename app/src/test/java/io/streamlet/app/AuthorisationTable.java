package io.streamlet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code authorisation.txt}. */
final class AuthorisationTable {
    private static final List<String> CALLERS =
            List.of("nobody", "viewer", "outsider", "participant", "other", "teacher", "admin", "disabled");

    private AuthorisationTable() {}

    /** @param state of the class that the path is about, {@code -} if it is about none */
    record Row(String endpoint, String state, Map<String, String> expected) {
        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path() {
            return endpoint.substring(endpoint.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return endpoint;
        }
    }

    static List<Row> read() {
        try (var in = AuthorisationTable.class.getResourceAsStream("/authorisation.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AuthorisationTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < CALLERS.size(); i++) {
            expected.put(CALLERS.get(i), cells.get(i + 2));
        }
        return new Row(cells.get(0), cells.get(1), expected);
    }
}
