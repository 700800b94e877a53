package io.streamlet.saga.stage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connectWithin how long after the acceptance the two pages have to find each other
 * @param reconnectWithin how long a lost link has to come back on its route
 * @param serverWithin how long the way by the server has to come up
 */
@ConfigurationProperties("streamlet.stage")
record StageLimits(
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("5s") Duration reconnectWithin,
        @DefaultValue("10s") Duration serverWithin) {}
