package io.streamlet.contracts.mesh;

/** Whom a history can be planned by: the product's policy, and those of the textbooks. */
public enum WhatIfPolicy {
    STABLE_CLUSTERS,
    RANDOM,
    MINIMUM_DEPTH,
    OLDEST_FIRST,
    BANDWIDTH_ORDERED,
    BANDWIDTH_TIMES_AGE,
    /** the source feeds a share of the viewers */
    QUOTA,
    UNICAST
}
