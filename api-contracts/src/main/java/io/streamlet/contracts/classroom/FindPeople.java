package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.ClassId;

/** Answered with a {@link PeopleView}. */
public record FindPeople(ClassId classId) {}
