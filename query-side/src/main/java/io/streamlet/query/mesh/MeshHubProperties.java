package io.streamlet.query.mesh;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param peerGrace how long a peer whose socket closed keeps its place
 * @param startGrace the same for every peer after a start of the node
 * @param lossMemory how long a lost peer counts against its account
 * @param signalBurst signals that a socket may send at once
 * @param signalsPerSecond and how fast that fills up again
 * @param statisticsWindow how old what a peer said about itself may be
 * @param healthInterval how often those who watch a mesh are told how it does
 */
@ConfigurationProperties("streamlet.mesh")
record MeshHubProperties(
        @DefaultValue("5s") Duration peerGrace,
        @DefaultValue("30s") Duration startGrace,
        @DefaultValue("10m") Duration lossMemory,
        @DefaultValue("100") int signalBurst,
        @DefaultValue("20") int signalsPerSecond,
        @DefaultValue("30s") Duration statisticsWindow,
        @DefaultValue("3s") Duration healthInterval) {}
