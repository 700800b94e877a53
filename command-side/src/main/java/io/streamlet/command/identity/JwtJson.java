package io.streamlet.command.identity;

import io.jsonwebtoken.io.AbstractDeserializer;
import io.jsonwebtoken.io.AbstractSerializer;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of tokens by the Jackson that everything else uses: the one the library brings is a generation older. */
final class JwtJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JwtJson() {}

    static final class Writer extends AbstractSerializer<Map<String, ?>> {
        @Override
        protected void doSerialize(Map<String, ?> map, OutputStream out) {
            JSON.writeValue(out, map);
        }
    }

    static final class Reader extends AbstractDeserializer<Map<String, ?>> {
        @Override
        protected Map<String, ?> doDeserialize(java.io.Reader in) {
            return JSON.readValue(in, new TypeReference<Map<String, Object>>() {});
        }
    }
}
