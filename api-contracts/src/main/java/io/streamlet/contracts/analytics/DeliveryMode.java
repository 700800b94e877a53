package io.streamlet.contracts.analytics;

/** How a picture comes to a viewer. */
public enum DeliveryMode {
    /** segments from the server */
    HLS,
    /** by WebRTC from a media server */
    WHEP,
    /** from another page: the teacher's, or another viewer's */
    MESH
}
