package io.streamlet.contracts.classroom;

public enum EndReason {
    BY_TEACHER,
    BY_ADMIN,
    /** the teacher was gone for longer than the limit */
    TEACHER_GONE,
    /** the class ran for longer than the limit */
    TIME_LIMIT
}
