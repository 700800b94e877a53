package io.streamlet.contracts.mesh;

/** Answered with {@link Peers}: everyone in an open mesh. */
public record FindPeers() {}
