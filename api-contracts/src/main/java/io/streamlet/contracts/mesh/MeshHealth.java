package io.streamlet.contracts.mesh;

import java.util.List;

/**
 * How a mesh does right now, from what its peers said of themselves lately. Never stored.
 *
 * @param clusters the largest first
 * @param peers who said something lately, the source too
 */
public record MeshHealth(List<ClusterHealth> clusters, List<PeerHealth> peers) {}
