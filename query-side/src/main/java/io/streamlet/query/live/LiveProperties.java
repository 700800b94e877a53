package io.streamlet.query.live;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits and times of the live socket; the defaults are the numbers of the written protocol.
 *
 * @param allowedOrigins origins besides the one that the page itself was served from
 * @param grace how long an account without an attending socket stays in its class
 * @param startGrace the same after a start of the server, when everybody has to come back first
 * @param silence how long a socket may say nothing
 * @param linger how long a topic without subscribers keeps its numbering
 * @param keptUpdates how many updates of a topic can be caught up with
 * @param snapshotAge how many updates a cached snapshot may be old before it is read again
 */
@ConfigurationProperties("streamlet.live")
record LiveProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("30s") Duration ticketLife,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("30s") Duration startGrace,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("25s") Duration silence,
        @DefaultValue("20s") Duration linger,
        @DefaultValue("512") int keptUpdates,
        @DefaultValue("64") int snapshotAge,
        @DefaultValue("256") int queueFrames,
        @DefaultValue("1MB") DataSize queueBytes,
        @DefaultValue("50") int framesPerSecond,
        @DefaultValue("16KB") DataSize frameBytes,
        @DefaultValue("64") int topicsPerSocket) {}
