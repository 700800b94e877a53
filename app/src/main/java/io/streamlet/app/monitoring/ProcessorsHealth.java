package io.streamlet.app.monitoring;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether every processing group of this node runs, as of the last look. */
final class ProcessorsHealth extends AbstractHealthIndicator {
    private final Monitor monitor;

    ProcessorsHealth(Monitor monitor) {
        this.monitor = monitor;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<String, Standing> standings = monitor.standings();
        if (standings == null) {
            builder.down().withDetail("reason", "not known: the stores do not answer");
            return;
        }
        builder.up();
        standings.forEach((group, standing) -> {
            if (standing.trouble() != null) {
                builder.down().withDetail(group, standing.trouble());
            }
        });
    }
}
