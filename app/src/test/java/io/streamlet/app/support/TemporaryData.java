package io.streamlet.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.FileSystemUtils;

/** A data directory made for one application and deleted after it has stopped; first, for what is started early uses it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class TemporaryData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path directory = create();
        TestPropertyValues.of("streamlet.data-directory=" + directory).applyTo(context);
        // runs after the contexts have been closed
        SpringApplication.getShutdownHandlers().add(() -> delete(directory));
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("streamlet-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
