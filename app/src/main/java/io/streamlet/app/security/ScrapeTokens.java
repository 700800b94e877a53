package io.streamlet.app.security;

import io.streamlet.app.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configured scrape token, or one made once into the data directory, readable by its owner alone. */
@Configuration(proxyBeanMethods = false)
class ScrapeTokens {
    private static final int BYTES = 32;

    @Bean
    ScrapeToken scrapeToken(
            @Value("${streamlet.monitoring.token:#{null}}") @Nullable String configured, DataDirectory data)
            throws IOException {
        if (configured != null && !configured.isBlank()) {
            return new ScrapeToken(configured);
        }
        Path file = data.resolve("monitoring.token");
        if (!Files.exists(file)) {
            write(file);
        }
        return new ScrapeToken(Files.readString(file).strip());
    }

    private static void write(Path file) throws IOException {
        byte[] token = new byte[BYTES];
        new SecureRandom().nextBytes(token);
        Path fresh = Files.createTempFile(file.getParent(), "monitoring", ".new");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(token) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
