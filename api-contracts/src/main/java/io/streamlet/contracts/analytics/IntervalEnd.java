package io.streamlet.contracts.analytics;

/** Why an interval of presence ended. */
public enum IntervalEnd {
    LEFT,
    REMOVED,
    /** and it did not come back within the grace period; the interval ends with the loss */
    CONNECTION_LOST,
    /** by another tab of the account: the next interval begins at the same moment */
    REPLACED,
    CLASS_ENDED
}
