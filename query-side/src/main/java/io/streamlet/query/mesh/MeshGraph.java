package io.streamlet.query.mesh;

import io.streamlet.contracts.live.MeshChanged;
import io.streamlet.contracts.live.MeshChild;
import io.streamlet.contracts.live.MeshPeerChanged;
import io.streamlet.contracts.live.MeshPeerDeparted;
import io.streamlet.contracts.live.MeshPlace;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.mesh.MeshHead;
import io.streamlet.contracts.mesh.MeshPeerView;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.MeshView;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.Rendition;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mesh of a class as the read side tells it: who feeds whom, and who stands by. A snapshot may come after updates that it
 * does not contain yet; the last ones are kept, to be applied to it again. Not for concurrent use.
 */
final class MeshGraph {

    private static final int KEPT = 512;
    private static final Comparator<MeshChild> BY_ID =
            Comparator.comparing(child -> child.peerId().value());

    private final ClassId classId;
    private final Map<PeerId, MeshPeerView> peers = new HashMap<>();
    private final Map<PeerId, Set<PeerId>> fed = new HashMap<>();
    private final Map<PeerId, Set<PeerId>> backed = new HashMap<>();
    /** of everybody who ever was in the mesh: what somebody carried may be told after he left */
    private final Map<PeerId, AccountId> owners = new HashMap<>();

    private final Deque<TopicUpdate> recent = new ArrayDeque<>();
    private boolean loaded;
    private boolean open;
    private boolean sourceIsServer;
    private long snapshotVersion = -1;

    MeshGraph(ClassId classId) {
        this.classId = classId;
    }

    /** false before the first snapshot: what is missing here may be missing nowhere else */
    boolean isLoaded() {
        return loaded;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    MeshPeerView peer(PeerId peer) {
        return peers.get(peer);
    }

    @Nullable
    AccountId owner(PeerId peer) {
        return owners.get(peer);
    }

    boolean sourceIsServer() {
        return sourceIsServer;
    }

    Collection<MeshPeerView> peers() {
        return peers.values();
    }

    Set<PeerId> children(PeerId peer) {
        return of(fed, peer);
    }

    void load(MeshView view) {
        if (view.mesh().version() < snapshotVersion) {
            return; // read before the one we have
        }
        snapshotVersion = view.mesh().version();
        loaded = true;
        clear();
        takeHead(view.mesh());
        view.peers().forEach(this::put);
        recent.removeIf(update -> version(update) <= snapshotVersion);
        recent.forEach(this::change);
    }

    /** @return whose place may be another now */
    Set<PeerId> apply(TopicUpdate update) {
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        recent.addLast(update);
        return change(update);
    }

    /** absent if there is no such peer, or the mesh is closed */
    @Nullable
    MeshPlace place(PeerId id) {
        if (!open) {
            return null;
        }
        var children = new ArrayList<MeshChild>();
        of(fed, id).forEach(child -> children.add(child(child, false)));
        of(backed, id).stream()
                .filter(child -> !of(fed, id).contains(child))
                .forEach(child -> children.add(child(child, true)));
        children.sort(BY_ID);
        if (id.isSource()) {
            return new MeshPlace(classId, id, null, null, 0, Rendition.ORIGINAL, null, children);
        }
        var peer = peers.get(id);
        return peer == null
                ? null
                : new MeshPlace(
                        classId, id, peer.parent(), peer.backup(), peer.hop(), peer.rendition(), peer.role(), children);
    }

    /** whether one feeds the other, or stands by for it */
    boolean areNeighbours(PeerId one, PeerId other) {
        return hangsOn(one, other) || hangsOn(other, one);
    }

    private boolean hangsOn(PeerId child, PeerId above) {
        return of(fed, above).contains(child) || of(backed, above).contains(child);
    }

    private MeshChild child(PeerId id, boolean standby) {
        var peer = peers.get(id);
        return new MeshChild(id, peer == null ? Rendition.P360 : peer.rendition(), standby);
    }

    private Set<PeerId> change(TopicUpdate update) {
        var affected = new HashSet<PeerId>();
        switch (update) {
            case MeshChanged u -> {
                takeHead(u.mesh());
                affected.add(PeerId.SOURCE);
                if (!open) {
                    affected.addAll(peers.keySet());
                    clear();
                }
            }
            case MeshPeerChanged u -> {
                var before = peers.get(u.peer().peerId());
                if (before == null || before.version() <= u.peer().version()) {
                    take(u.peer().peerId(), affected);
                    put(u.peer());
                    touch(u.peer(), affected);
                }
            }
            case MeshPeerDeparted u -> {
                var before = peers.get(u.peerId());
                if (before != null && before.version() <= u.version()) {
                    take(u.peerId(), affected);
                }
            }
            default -> {}
        }
        return affected;
    }

    private void clear() {
        peers.clear();
        fed.clear();
        backed.clear();
    }

    private void takeHead(MeshHead mesh) {
        open = mesh.open();
        var source = mesh.source();
        sourceIsServer = source != null && source.kind() == MeshSource.Kind.SERVER;
    }

    private void put(MeshPeerView peer) {
        owners.put(peer.peerId(), peer.accountId());
        peers.put(peer.peerId(), peer);
        fed.computeIfAbsent(peer.parent(), id -> new HashSet<>()).add(peer.peerId());
        backed.computeIfAbsent(peer.backup(), id -> new HashSet<>()).add(peer.peerId());
    }

    private void take(PeerId id, Set<PeerId> affected) {
        var before = peers.remove(id);
        if (before != null) {
            touch(before, affected);
            drop(fed, before.parent(), id);
            drop(backed, before.backup(), id);
        }
    }

    private static void touch(MeshPeerView peer, Set<PeerId> affected) {
        affected.add(peer.peerId());
        affected.add(peer.parent());
        affected.add(peer.backup());
    }

    private static void drop(Map<PeerId, Set<PeerId>> links, PeerId above, PeerId child) {
        links.computeIfPresent(above, (id, children) -> {
            children.remove(child);
            return children.isEmpty() ? null : children;
        });
    }

    private static Set<PeerId> of(Map<PeerId, Set<PeerId>> links, PeerId above) {
        return links.getOrDefault(above, Set.of());
    }

    private static long version(TopicUpdate update) {
        return switch (update) {
            case MeshChanged u -> u.mesh().version();
            case MeshPeerChanged u -> u.peer().version();
            case MeshPeerDeparted u -> u.version();
            default -> 0;
        };
    }
}
