package io.streamlet.contracts.live;

import java.util.UUID;

/** The numbering goes on: the updates after {@code seq} follow. */
public record Resumed(String topic, UUID epoch, long seq) implements ServerFrame {}
