package io.streamlet.planner.whatif;

import io.streamlet.contracts.mesh.BackupsAssigned;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshClosed;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.MeshOpened;
import io.streamlet.contracts.mesh.MoveCause;
import io.streamlet.contracts.mesh.PeerCapabilityReported;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerMoved;
import io.streamlet.contracts.mesh.PeerPlaced;
import io.streamlet.contracts.mesh.PeerRoleChanged;
import io.streamlet.contracts.mesh.SourceChanged;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Role;
import io.streamlet.planner.Rules;
import io.streamlet.planner.Topology;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the events of a plan what it answered: each kind of request leaves an event that no other one does. */
final class Happenings {

    private Happenings() {}

    /** @param before the topology that was planned on */
    static Happening behind(RecordedPlan plan, Topology before) {
        if (plan.events().getFirst() instanceof PeerRoleChanged e) {
            // what follows from something else never comes first
            return new Happening.Limited(e.peerId(), e.limit());
        }
        for (var event : plan.events()) {
            var happening = telling(event);
            if (happening != null) {
                return happening;
            }
        }
        var complaint = complaint(plan, before);
        return complaint == null ? new Happening.Rebalanced() : complaint;
    }

    /** what only one kind of request leads to */
    private static @Nullable Happening telling(MeshEvent event) {
        return switch (event) {
            case MeshOpened e -> new Happening.Opened(e.classId(), e.source());
            case SourceChanged e -> new Happening.SourceGiven(e.source());
            case PeerPlaced e -> new Happening.Joined(request(e));
            case PeerCapabilityReported e -> new Happening.Reported(e.peerId(), e.capability());
            case PeerMoved e -> e.cause() == MoveCause.OPERATOR ? new Happening.Moved(e.peerId(), e.parent()) : null;
            case PeerRoleChanged e -> null;
            case PeerDeparted e -> isWish(e.reason()) ? new Happening.Departed(e.peerId(), e.reason()) : null;
            case BackupsAssigned e -> null;
            case MeshClosed e -> new Happening.Closed();
        };
    }

    /** the others are what a policy makes of a request */
    private static boolean isWish(DepartureReason reason) {
        return reason != DepartureReason.NO_CAPACITY && reason != DepartureReason.REPLACED;
    }

    private static JoinMesh request(PeerPlaced placed) {
        var viewer = new Actor(placed.accountId(), "", Role.STUDENT);
        int losses = losses(Duration.between(placed.at(), placed.relaysFrom()));
        return new JoinMesh(placed.classId(), placed.peerId(), placed.capability(), losses, viewer);
    }

    /** as many as lead to this probation */
    private static int losses(Duration probation) {
        int losses = 0;
        while (Rules.probation(losses).compareTo(probation) < 0) {
            losses++;
        }
        return losses;
    }

    /** Who complained is the highest of those who were moved for it or found no place; whoever it carries may be moved too. */
    private static @Nullable Happening complaint(RecordedPlan plan, Topology before) {
        var affected = affected(plan);
        for (var peer : affected) {
            var parent = before.id(before.parent(before.node(peer)));
            if (!affected.contains(parent)) {
                return new Happening.Failed(peer, parent);
            }
        }
        return null;
    }

    private static Set<PeerId> affected(RecordedPlan plan) {
        var affected = new LinkedHashSet<PeerId>();
        for (var event : plan.events()) {
            if (event instanceof PeerMoved e && e.cause() == MoveCause.PARENT_FAILED) {
                affected.add(e.peerId());
            } else if (event instanceof PeerDeparted e && e.reason() == DepartureReason.NO_CAPACITY) {
                affected.add(e.peerId());
            }
        }
        return affected;
    }
}
