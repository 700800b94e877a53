package io.streamlet.saga;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Stores and loads a saga the way the application does: by its fields. */
public final class StoredSagas {
    private static final Jackson3Serializer SERIALIZER = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)))
            .build();

    private StoredSagas() {}

    public static <T> T storedAndLoaded(T saga) {
        return SERIALIZER.deserialize(SERIALIZER.serialize(saga, byte[].class));
    }
}
