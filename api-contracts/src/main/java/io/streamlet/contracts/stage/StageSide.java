package io.streamlet.contracts.stage;

/** The two ends of a link. */
public enum StageSide {
    TEACHER,
    STUDENT
}
