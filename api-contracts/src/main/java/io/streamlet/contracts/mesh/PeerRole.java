package io.streamlet.contracts.mesh;

/** How far a peer is trusted with others, from what it measured and allows. */
public enum PeerRole {
    /** carries many: preferred right below the source */
    A,
    /** carries some */
    B,
    /** only watches */
    C
}
