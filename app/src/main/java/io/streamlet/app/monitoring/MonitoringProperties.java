package io.streamlet.app.monitoring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code streamlet.monitoring.*}
 *
 * @param node what this node is called in alerts, its host name by default
 * @param every time between two looks at processors and alerts
 */
@ConfigurationProperties("streamlet.monitoring")
record MonitoringProperties(
        @Nullable String node, @DefaultValue("5s") Duration every) {}
