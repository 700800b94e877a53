package io.streamlet.contracts.live;

import java.util.UUID;

/** Where a client was: the numbering it saw, and the last number it applied. */
public record Resume(UUID epoch, long seq) {}
