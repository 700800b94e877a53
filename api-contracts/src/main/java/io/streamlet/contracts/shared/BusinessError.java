package io.streamlet.contracts.shared;

import java.util.Map;

/** A refused rule, as it travels between nodes and leaves as {@code application/problem+json}. */
public record BusinessError(ErrorCode code, String message, Map<String, String> fields) {
    public BusinessError {
        fields = Map.copyOf(fields);
    }

    public static BusinessError of(ErrorCode code, String message) {
        return new BusinessError(code, message, Map.of());
    }
}
