package io.streamlet.contracts.classroom;

/** Whether the picture of a class arrives right now. */
public enum StreamStatus {
    OFFLINE,
    ONLINE,
    INTERRUPTED
}
