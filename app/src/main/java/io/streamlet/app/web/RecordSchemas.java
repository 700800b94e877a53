package io.streamlet.app.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Null is where a record says so and nowhere else. A request may leave out what can be null; an answer says everything, null
 * too. Kept apart from reading the records, because only the finished description knows what is asked and what is answered.
 */
@Component
class RecordSchemas implements ModelConverter, OpenApiCustomizer {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> records = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (rawClass(type) instanceof Class<?> raw && raw.isRecord()) {
            Class<?> other = records.putIfAbsent(raw.getSimpleName(), raw);
            if (other != null && other != raw) {
                throw new IllegalStateException(raw + " and " + other + " would be one schema");
            }
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    @Override
    public void customise(OpenAPI openApi) {
        Map<String, Schema> schemas = new TreeMap<>(openApi.getComponents().getSchemas());
        Set<String> asked = asked(openApi, schemas);
        schemas.forEach((name, schema) -> {
            Class<?> record = records.get(name);
            if (record != null) {
                describe(schema, record, asked.contains(name));
            }
        });
        openApi.getComponents().setSchemas(schemas);
    }

    private static void describe(Schema<?> schema, Class<?> record, boolean asked) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable) {
                schema.getProperties().computeIfPresent(name, (same, property) -> orNull(property));
            }
            if (!nullable || !asked) {
                required.add(name);
            }
        }
        schema.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
        }
        if (property.getTypes() != null && !property.getTypes().contains("null")) {
            property.addType("null");
        }
        return property;
    }

    private static Set<String> asked(OpenAPI openApi, Map<String, Schema> schemas) {
        Set<String> asked = new HashSet<>();
        openApi.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .forEach(content -> follow(content.getSchema(), schemas, asked));
        return asked;
    }

    private static void follow(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null || schema.get$ref() == null) {
            return;
        }
        String name = schema.get$ref().substring(REFERENCE.length());
        if (found.add(name) && schemas.get(name) instanceof Schema<?> named && named.getProperties() != null) {
            named.getProperties().values().forEach(property -> follow(property, schemas, found));
        }
    }

    private static @Nullable Class<?> rawClass(AnnotatedType type) {
        if (type.getType() instanceof JavaType java) {
            return java.getRawClass();
        }
        return type.getType() instanceof Class<?> plain ? plain : null;
    }
}
