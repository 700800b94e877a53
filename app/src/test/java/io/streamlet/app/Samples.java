package io.streamlet.app;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One of each record, every component set, always the same. */
final class Samples {
    private Samples() {}

    static Object of(Class<?> record) {
        try {
            RecordComponent[] components = record.getRecordComponents();
            var constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Arrays.stream(components).map(Samples::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " cannot be made up", e);
        }
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        String name = component.getName();
        if (type == String.class) {
            return name + " – ünïcode";
        }
        if (type == UUID.class) {
            // of the name of its type: ids of different kinds differ
            return UUID.nameUUIDFromBytes(
                    component.getDeclaringRecord().getName().getBytes(StandardCharsets.UTF_8));
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-02T10:15:30.123456Z");
        }
        if (type == int.class) {
            return 45;
        }
        if (type == long.class) {
            return 1_234_567_890_123L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            var element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return List.of(element == Integer.class ? (Object) 45 : of((Class<?>) element));
        }
        if (type.isRecord()) {
            return of(type);
        }
        throw new IllegalStateException("no sample of " + type);
    }
}
