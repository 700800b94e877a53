package io.streamlet.planner;

import io.streamlet.contracts.mesh.CapabilityReport;
import io.streamlet.contracts.mesh.DepartureReason;
import io.streamlet.contracts.mesh.JoinMesh;
import io.streamlet.contracts.mesh.MeshSource;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.mesh.PeerRole;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;

/**
 * Decides who feeds whom. A policy reads the topology and answers with the events that should happen; it changes nothing,
 * and the same topology, request and time give the same plan. The topology changes when the events are applied to it.
 */
public interface PlacementPolicy {

    /** stored with every decision, so that it can be judged and replayed later */
    String name();

    /** goes up with every change that decides anything differently */
    int version();

    Plan open(Topology topology, ClassId classId, MeshSource source);

    /** the same again is an empty plan; feeds beyond a lower limit are moved, or leave the mesh */
    Plan changeSource(Topology topology, MeshSource source, Instant at);

    /** the same peer again is an empty plan; another tab of the account replaces the old one */
    Plan join(Topology topology, JoinMesh request, Instant at);

    /** what a peer reports about itself, anew; the same again is an empty plan */
    Plan report(Topology topology, PeerId peer, CapabilityReport capability, Instant at);

    /** a child gets no picture from its parent; empty if that is its parent no more */
    Plan parentFailed(Topology topology, PeerId peer, PeerId parent, Instant at);

    /** an operator's wish */
    Plan move(Topology topology, PeerId peer, PeerId parent, Instant at);

    /** an operator's limit */
    Plan limitRole(Topology topology, PeerId peer, PeerRole limit, Instant at);

    /** children first, the peer last */
    Plan depart(Topology topology, PeerId peer, DepartureReason reason, Instant at);

    /**
     * Betters what the course of things left behind.
     *
     * @param maxMoves of peers that could have stayed
     */
    Plan rebalance(Topology topology, int maxMoves, Instant at);

    Plan close(Topology topology);
}
