package io.streamlet.contracts.live;

import java.util.UUID;

/** The topic as of {@code seq}; updates go on with {@code seq + 1}. */
public record Snapshot(String topic, UUID epoch, long seq, TopicSnapshot data) implements ServerFrame {}
