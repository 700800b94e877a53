package io.streamlet.contracts.analytics;

/** Registered accounts, the disabled too. */
public record RoleCounts(int admins, int teachers, int students, int viewers) {}
