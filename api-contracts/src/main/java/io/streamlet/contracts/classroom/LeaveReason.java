package io.streamlet.contracts.classroom;

public enum LeaveReason {
    /** by their own press */
    LEFT,
    /** no socket for longer than the grace period */
    CONNECTION_LOST,
    REMOVED,
    CLASS_ENDED
}
