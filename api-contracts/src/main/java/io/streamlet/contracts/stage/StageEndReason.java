package io.streamlet.contracts.stage;

/** Why an invitation or a seat is over. */
public enum StageEndReason {
    DECLINED,
    EXPIRED,
    /** taken back by the teacher before it was answered */
    WITHDRAWN,
    /** left the stage by their own press */
    LEFT,
    /** taken off the stage by the teacher */
    REMOVED,
    /** neither route came up in time */
    CONNECT_FAILED,
    /** the link was lost, and neither route came back in time */
    LINK_LOST,
    /** left the class */
    LEFT_CLASS,
    /** no socket for longer than the grace period of the class */
    CONNECTION_LOST,
    REMOVED_FROM_CLASS,
    CLASS_ENDED
}
