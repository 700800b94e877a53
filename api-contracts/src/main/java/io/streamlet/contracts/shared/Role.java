package io.streamlet.contracts.shared;

/** What an account may do: a viewer only watches. */
public enum Role {
    ADMIN,
    TEACHER,
    STUDENT,
    VIEWER
}
