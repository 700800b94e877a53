package io.streamlet.contracts.stage;

/** Where an invitation stands. */
public enum SeatStatus {
    /** waits for an answer */
    INVITED,
    /** accepted: the pages connect, a seat is taken */
    CONNECTING,
    /** seen and heard */
    ON_STAGE,
    /** was on stage; the link is being made anew */
    RECONNECTING,
    /** over, see {@link StageEndReason} */
    ENDED
}
