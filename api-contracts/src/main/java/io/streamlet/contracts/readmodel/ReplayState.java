package io.streamlet.contracts.readmodel;

/** Where a replay is. */
public enum ReplayState {
    /** rows are written beside the live ones */
    REPLAYING,
    /** caught up and compared; follows the live read model until it is decided upon */
    READY,
    SWITCHING,
    /** the read model of before catches up, to answer again */
    UNDOING,
    CANCELLING
}
