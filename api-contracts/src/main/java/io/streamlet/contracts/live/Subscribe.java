package io.streamlet.contracts.live;

import org.jspecify.annotations.Nullable;

/** Asks for a topic; with {@code resume} only for what was missed, where the server still has it. */
public record Subscribe(String topic, @Nullable Resume resume) implements ClientFrame {}
