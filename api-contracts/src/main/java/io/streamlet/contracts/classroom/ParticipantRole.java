package io.streamlet.contracts.classroom;

/** What someone is in a class; an observer watches and does not take part. */
public enum ParticipantRole {
    TEACHER,
    STUDENT,
    OBSERVER
}
