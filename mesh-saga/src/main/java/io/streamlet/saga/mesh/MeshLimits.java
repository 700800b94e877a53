package io.streamlet.saga.mesh;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rebalanceAfter how long after a change the mesh is bettered
 * @param rebalanceMoves of peers that could have stayed, at most, each time
 */
@ConfigurationProperties("streamlet.mesh")
record MeshLimits(
        @DefaultValue("5s") Duration rebalanceAfter,
        @DefaultValue("24") int rebalanceMoves) {}
