package io.streamlet.contracts.mesh;

/** What decided about a role: the first that holds. */
public enum RoleReason {
    NO_CONSENT,
    METERED,
    HIDDEN,
    TURN_ONLY,
    LOW_DEVICE,
    /** the uplink carries no child */
    SLOW_UPLINK,
    /** its children lost the picture before */
    COMPLAINTS,
    /** an operator lowered it */
    OPERATOR,
    CAPABLE
}
