package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;

/** Answered with a {@link RelayLedger} of everybody who carried in the class. */
public record FindClassRelays(ClassId classId) {}
