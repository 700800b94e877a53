package io.streamlet.contracts.stage;

/** Why a seat changed its route. */
public enum RouteCause {
    /** the two pages did not find each other */
    CONNECT_FAILED,
    /** they had, and lost each other for longer than a restart of the link takes */
    LINK_LOST
}
