package io.streamlet.contracts.mesh;

public enum WhatIfStatus {
    RUNNING,
    DONE,
    /** also if the node that ran it is gone */
    FAILED,
    CANCELLED
}
