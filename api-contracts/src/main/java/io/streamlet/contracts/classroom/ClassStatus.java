package io.streamlet.contracts.classroom;

public enum ClassStatus {
    SCHEDULED,
    LIVE,
    ENDED,
    CANCELLED
}
