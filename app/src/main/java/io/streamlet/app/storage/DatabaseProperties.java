package io.streamlet.app.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external PostgreSQL, or none: then the embedded one is started.
 *
 * @param url JDBC address, for example {@code jdbc:postgresql://db:5432/streamlet}
 * @param poolSize connections of this node
 */
@ConfigurationProperties("streamlet.database")
record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("24") int poolSize) {
    boolean external() {
        return url != null && !url.isBlank();
    }
}
