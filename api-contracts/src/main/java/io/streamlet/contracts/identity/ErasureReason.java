package io.streamlet.contracts.identity;

/** Why somebody is erased; of a list, because a text would stay in the history for ever and might name them. */
public enum ErasureReason {
    /** the person asked for it */
    REQUESTED,
    /** the time for which the data may be kept is over */
    RETENTION_OVER,
    /** the data should never have been taken */
    NO_CONSENT
}
