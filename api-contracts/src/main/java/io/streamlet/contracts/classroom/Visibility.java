package io.streamlet.contracts.classroom;

public enum Visibility {
    /** listed for everyone with an account */
    PUBLIC,
    /** only by its link */
    UNLISTED
}
