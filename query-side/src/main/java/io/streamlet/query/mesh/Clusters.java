package io.streamlet.query.mesh;

import io.streamlet.contracts.mesh.ClusterHealth;
import io.streamlet.contracts.mesh.MeshHealth;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerHealth;
import io.streamlet.contracts.mesh.PeerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The health of a mesh, cluster by cluster. */
final class Clusters {

    private static final Comparator<ClusterHealth> LARGEST_FIRST = Comparator.comparingInt(ClusterHealth::size)
            .reversed()
            .thenComparing(cluster -> cluster.head().value());

    private final MeshGraph graph;
    private final Map<PeerId, PeerHealth> told;

    private Clusters(MeshGraph graph, Map<PeerId, PeerHealth> told) {
        this.graph = graph;
        this.told = told;
    }

    /** @param told what peers said lately; who is not in the mesh any more is left out */
    static MeshHealth health(MeshGraph graph, Map<PeerId, PeerHealth> told) {
        var clusters = new Clusters(graph, told);
        return new MeshHealth(
                graph.children(PeerId.SOURCE).stream()
                        .map(clusters::cluster)
                        .sorted(LARGEST_FIRST)
                        .toList(),
                told.values().stream()
                        .filter(peer -> peer.peerId().isSource() || graph.peer(peer.peerId()) != null)
                        .sorted(Comparator.comparing(peer -> peer.peerId().value()))
                        .toList());
    }

    private ClusterHealth cluster(PeerId head) {
        var members = new ArrayList<>(List.of(head));
        int hops = 0;
        int slots = 0;
        for (int i = 0; i < members.size(); i++) { // grows while it is walked through
            var peer = Objects.requireNonNull(graph.peer(members.get(i)));
            var children = graph.children(peer.peerId());
            members.addAll(children);
            hops = Math.max(hops, peer.hop());
            slots += peer.hop() < MeshView.MAX_HOPS ? Math.max(0, peer.fanOut() - children.size()) : 0;
        }
        var reports = members.stream().map(told::get).filter(Objects::nonNull).toList();
        return new ClusterHealth(
                head, members.size(), hops, slots, reports.size(), lowestRate(reports), longestFreeze(reports));
    }

    private static @Nullable Integer lowestRate(List<PeerHealth> reports) {
        return reports.isEmpty()
                ? null
                : reports.stream().mapToInt(PeerHealth::framesPerSecond).min().getAsInt();
    }

    private static @Nullable Integer longestFreeze(List<PeerHealth> reports) {
        return reports.isEmpty()
                ? null
                : reports.stream().mapToInt(PeerHealth::frozenMillis).max().getAsInt();
    }
}
