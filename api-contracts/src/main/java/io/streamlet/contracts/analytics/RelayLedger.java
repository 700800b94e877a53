package io.streamlet.contracts.analytics;

import java.util.List;

/** Who carried how much for whom, the newest class first. */
public record RelayLedger(List<RelayEntry> entries) {}
