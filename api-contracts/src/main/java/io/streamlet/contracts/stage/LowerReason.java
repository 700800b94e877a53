package io.streamlet.contracts.stage;

public enum LowerReason {
    BY_SELF,
    BY_TEACHER,
    LEFT_CLASS,
    /** has the word now */
    ON_STAGE
}
