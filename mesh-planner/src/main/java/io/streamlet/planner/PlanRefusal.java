package io.streamlet.planner;

/** Why a request leads to no plan. */
public enum PlanRefusal {
    MESH_NOT_OPEN,
    PEER_UNKNOWN,
    /** the id is in use by another account */
    PEER_OF_ANOTHER_ACCOUNT,
    /** neither a peer nor the source can take one more: HLS serves the viewer */
    NO_CAPACITY,
    /** an operator's move that a rule forbids */
    ILLEGAL_PARENT
}
