package io.streamlet.contracts.live;

public enum MeshLeaveReason {
    LEFT,
    /** goes on by HLS */
    SWITCHED_MODE
}
