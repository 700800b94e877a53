package io.streamlet.app.axon;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the connections to Axon Server stand. */
@Component("axonServer")
@ConditionalOnProperty(name = "streamlet.event-store", havingValue = "axon-server")
class AxonServerHealth extends AbstractHealthIndicator {
    private final AxonServerConnectionManager connections;

    AxonServerHealth(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var states = connections.connections();
        boolean up = !states.isEmpty() && states.values().stream().allMatch(Boolean::booleanValue);
        builder.status(up ? "UP" : "DOWN").withDetails(states);
    }
}
