package io.streamlet.app.readmodels;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Records in a column. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : MAPPER.readValue(json, type);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
