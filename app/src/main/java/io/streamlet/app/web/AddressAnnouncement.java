package io.streamlet.app.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Says on the terminal where to go once everything is up. */
@Component
class AddressAnnouncement {
    private final Environment environment;

    AddressAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String host = environment.getProperty("server.address", "localhost");
        System.out.printf(
                "%n  Streamlet is running: http://%s:%d%n",
                host.equals("127.0.0.1") ? "localhost" : host,
                web.getWebServer().getPort());
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            System.out.printf(
                    "  Demo accounts, on this machine only: admin/admin123, teacher/teacher123, student/student123%n");
        }
        System.out.println();
    }
}
