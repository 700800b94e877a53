package io.streamlet.app.support;

import io.streamlet.app.StreamletApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with a database of its own in a directory that goes with it. Every test class that says just this
 * shares one: no test may count on being alone, and none may leave the application different.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StreamletApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "streamlet.identity.failed-logins-per-address=100000",
            "management.prometheus.metrics.export.enabled=true",
            "spring.main.banner-mode=off"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TemporaryData.class)
@Import({Api.class, ReadTables.class, StoredEvents.class, StoredBytes.class})
public @interface StreamletTest {}
