package io.streamlet.contracts.mesh;

public enum Reachability {
    DIRECT,
    /** only through a TURN server: relaying would load that server twice */
    TURN_ONLY
}
