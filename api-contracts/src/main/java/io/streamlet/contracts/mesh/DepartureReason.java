package io.streamlet.contracts.mesh;

public enum DepartureReason {
    /** announced: children move first */
    LEFT(true),
    /** announced: the viewer goes on by HLS */
    SWITCHED_MODE(true),
    REMOVED(true),
    /** the same account came with another tab */
    REPLACED(true),
    CONNECTION_LOST(false),
    /** nobody can feed it any more: HLS does */
    NO_CAPACITY(true);

    private final boolean announced;

    DepartureReason(boolean announced) {
        this.announced = announced;
    }

    /** whether the connections of the peer are still there while its children move */
    public boolean announced() {
        return announced;
    }
}
