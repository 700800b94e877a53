package io.streamlet.contracts.classroom;

/** Answered with a {@link ClassList} of public live classes, longest running first. */
public record FindLiveClasses() {}
