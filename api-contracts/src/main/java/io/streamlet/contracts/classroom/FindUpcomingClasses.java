package io.streamlet.contracts.classroom;

/** Answered with a {@link ClassList} of public scheduled classes, next first. */
public record FindUpcomingClasses() {}
