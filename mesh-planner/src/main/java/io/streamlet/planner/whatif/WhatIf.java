package io.streamlet.planner.whatif;

import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.mesh.PeerDeparted;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.WhatIfFigures;
import io.streamlet.contracts.mesh.WhatIfPoint;
import io.streamlet.planner.Plan;
import io.streamlet.planner.PlanRefusal;
import io.streamlet.planner.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recorded history of one mesh, once as it was and once under other conditions. People come, go, complain and measure as they
 * did; they are not asked how they would have reacted. Who had no place any more in fact is gone then in both, so that both are
 * about the same viewers, except those who find no place under the other conditions. A complaint is about a parent: where the
 * child hangs elsewhere, the first child of that parent makes it. Under the recorded conditions, the plan is the recorded one.
 */
public final class WhatIf {

    private final Conditions conditions;
    private final Topology recorded = new Topology();
    private final Topology planned = new Topology();
    private final Tally asRecorded = new Tally();
    private final Tally asPlanned = new Tally();
    private @Nullable Instant rebalanceAt;

    public WhatIf(Conditions conditions) {
        this.conditions = conditions;
    }

    /** the next of the recorded plans, in their order; returns what is planned instead, since the last one */
    public List<MeshEvent> on(RecordedPlan plan) {
        var happening = Happenings.behind(plan, recorded);
        var at = plan.at();
        var events = new ArrayList<MeshEvent>(rebalancedUntil(at));
        asRecorded.advance(recorded, at);
        asPlanned.advance(planned, at);

        asRecorded.interrupted(interrupted(happening, recorded));
        plan.events().forEach(recorded::apply);
        asRecorded.planned(plan.events(), recorded);

        var transferred = happening instanceof Happening.Failed failed ? complaint(failed) : happening;
        if (transferred != null) {
            asPlanned.interrupted(interrupted(transferred, planned));
            events.addAll(happens(answer(transferred, at), at));
        }
        for (var event : plan.events()) {
            if (event instanceof PeerDeparted gone && planned.contains(gone.peerId())) {
                events.addAll(
                        happens(conditions.policy().depart(planned, gone.peerId(), DepartureReason.LEFT, at), at));
            }
        }
        return events;
    }

    public WhatIfFigures recordedFigures() {
        return asRecorded.figures();
    }

    public WhatIfFigures plannedFigures() {
        return asPlanned.figures();
    }

    public List<WhatIfPoint> recordedPoints() {
        return asRecorded.points();
    }

    public List<WhatIfPoint> plannedPoints() {
        return asPlanned.points();
    }

    /** as the process manager does: some time after a change, once for all until then */
    private List<MeshEvent> rebalancedUntil(Instant at) {
        var events = new ArrayList<MeshEvent>();
        while (rebalanceAt != null && rebalanceAt.isBefore(at)) {
            var due = rebalanceAt;
            rebalanceAt = null;
            if (planned.isOpen()) {
                asPlanned.advance(planned, due);
                events.addAll(happens(conditions.policy().rebalance(planned, conditions.maxMoves(), due), due));
            }
        }
        return events;
    }

    private Plan answer(Happening happening, Instant at) {
        var policy = conditions.policy();
        return switch (happening) {
            case Happening.Opened h -> policy.open(planned, h.classId(), conditions.source(h.source()));
            case Happening.SourceGiven h -> policy.changeSource(planned, conditions.source(h.source()), at);
            case Happening.Joined h -> policy.join(planned, changed(h.request()), at);
            case Happening.Reported h -> policy.report(planned, h.peer(), conditions.capability(h.capability()), at);
            case Happening.Failed h -> policy.parentFailed(planned, h.peer(), h.parent(), at);
            case Happening.Moved h -> policy.move(planned, h.peer(), h.parent(), at);
            case Happening.Limited h -> policy.limitRole(planned, h.peer(), h.limit(), at);
            case Happening.Departed h -> policy.depart(planned, h.peer(), h.reason(), at);
            case Happening.Rebalanced h ->
                conditions.rebalanceAfter() == null
                        ? policy.rebalance(planned, conditions.maxMoves(), at)
                        : Plan.nothing();
            case Happening.Closed h -> policy.close(planned);
        };
    }

    private List<MeshEvent> happens(Plan plan, Instant at) {
        if (plan.refused() == PlanRefusal.NO_CAPACITY) {
            asPlanned.refused();
        }
        plan.events().forEach(planned::apply);
        asPlanned.planned(plan.events(), planned);
        if (!plan.events().isEmpty() && rebalanceAt == null && conditions.rebalanceAfter() != null) {
            rebalanceAt = at.plus(conditions.rebalanceAfter());
        }
        return plan.events();
    }

    private JoinMesh changed(JoinMesh request) {
        return new JoinMesh(
                request.classId(),
                request.peerId(),
                conditions.capability(request.capability()),
                request.recentLosses(),
                request.by());
    }

    /** null where nobody hangs below that parent */
    private Happening.@Nullable Failed complaint(Happening.Failed recordedOne) {
        int parent = planned.node(recordedOne.parent());
        int child = planned.node(recordedOne.peer());
        if (parent == Topology.NONE) {
            return null;
        }
        if (child > Topology.SOURCE && planned.parent(child) == parent) {
            return recordedOne;
        }
        // that the source failed somebody says nothing about others
        return parent == Topology.SOURCE || planned.children(parent) == 0
                ? null
                : new Happening.Failed(planned.id(planned.childrenOf(parent).getFirst()), recordedOne.parent());
    }

    private static int interrupted(Happening happening, Topology topology) {
        if (happening instanceof Happening.Failed failed) {
            return viewers(topology, failed.peer());
        }
        if (happening instanceof Happening.Departed departed
                && !departed.reason().announced()) {
            return Math.max(0, viewers(topology, departed.peer()) - 1);
        }
        return 0;
    }

    /** a peer and everybody below it */
    private static int viewers(Topology topology, PeerId peer) {
        int node = topology.node(peer);
        return node > Topology.SOURCE ? topology.subtree(node) : 0;
    }
}
