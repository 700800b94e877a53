package io.streamlet.planner;

import static io.streamlet.planner.Topology.NONE;

import io.streamlet.contracts.mesh.BackupParent;
import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A plan under way: every event is applied to a copy of the topology, so that the next decision sees it. A draft that is
 * dropped has changed nothing.
 */
public final class Draft {
    private final Topology topology;
    private final Instant at;
    private final List<MeshEvent> events = new ArrayList<>();
    private final BitSet leaving = new BitSet();
    private final List<PeerId> bereft = new ArrayList<>();

    public Draft(Topology topology, Instant at) {
        this.topology = topology.fork();
        this.at = at;
    }

    /** as it will be after the events so far */
    public Topology topology() {
        return topology;
    }

    public Instant at() {
        return at;
    }

    long now() {
        return at.toEpochMilli();
    }

    /** nodes that take no child any more, because they are about to go or have just failed */
    BitSet leaving() {
        return leaving;
    }

    public void add(MeshEvent event) {
        topology.apply(event);
        events.add(event);
    }

    /** @return the node of the newcomer */
    public int place(JoinMesh request, int parent, Why why) {
        var verdict = Capacity.of(request.capability(), 0, PeerRole.A);
        int hop = topology.hop(parent) + 1;
        add(new PeerPlaced(
                topology.classId(),
                request.peerId(),
                request.by().accountId(),
                request.capability(),
                verdict.role(),
                verdict.fanOut(),
                at.plus(Rules.probation(request.recentLosses())),
                topology.id(parent),
                hop,
                Capacity.rendition(
                        topology.source().kind(), hop, request.capability().downlinkKbps()),
                topology.id(backups().choose(NONE, verdict.fanOut(), parent)),
                at,
                why));
        return topology.node(request.peerId());
    }

    /** with everybody below it */
    public void move(int node, int parent, MoveCause cause, Why why) {
        int hop = topology.hop(parent) + 1;
        add(new PeerMoved(
                topology.classId(),
                topology.id(node),
                topology.id(topology.parent(node)),
                topology.id(parent),
                hop,
                Capacity.rendition(
                        topology.source().kind(), hop, topology.capability(node).downlinkKbps()),
                topology.id(backups().choose(node, topology.fanOut(node), parent)),
                cause,
                at,
                why));
    }

    /** judges a peer anew by what it reported and by what its children said */
    public void judge(int node, PeerRole limit) {
        var verdict = Capacity.of(topology.capability(node), topology.complaints(node), limit);
        if (verdict.role() != topology.role(node)
                || verdict.fanOut() != topology.fanOut(node)
                || limit != topology.limit(node)) {
            add(new PeerRoleChanged(
                    topology.classId(), topology.id(node), verdict.role(), verdict.fanOut(), limit, verdict.reason()));
        }
    }

    /** a peer that feeds nobody any more */
    public void depart(int node, DepartureReason reason) {
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && topology.backup(n) == node) {
                bereft.add(topology.id(n));
            }
        }
        add(new PeerDeparted(topology.classId(), topology.id(node), reason));
    }

    /** the events so far, and new backups for those whose old ones are of no use any more */
    public Plan plan() {
        if (!events.isEmpty()) {
            assign(useless());
        }
        return Plan.of(events);
    }

    private List<Integer> useless() {
        var backups = backups();
        var nodes = new ArrayList<Integer>();
        for (int n = 1; n < topology.end(); n++) {
            if (topology.isPeer(n) && backups.isUseless(n)) {
                nodes.add(n);
            }
        }
        for (var peer : bereft) {
            int node = topology.node(peer);
            if (node != NONE && topology.backup(node) == Topology.SOURCE) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** chooses the backups of these nodes anew */
    void assign(List<Integer> nodes) {
        var backups = backups();
        var assigned = new ArrayList<BackupParent>();
        for (int node : nodes) {
            int backup = backups.choose(node, topology.fanOut(node), topology.parent(node));
            if (backup != topology.backup(node)) {
                assigned.add(new BackupParent(topology.id(node), topology.id(backup)));
            }
        }
        if (!assigned.isEmpty()) {
            add(new BackupsAssigned(topology.classId(), List.copyOf(assigned)));
        }
    }

    private Backups backups() {
        return new Backups(topology, now());
    }
}
