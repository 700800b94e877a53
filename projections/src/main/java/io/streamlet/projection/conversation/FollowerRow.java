package io.streamlet.projection.conversation;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Someone who asked to be told about a class. */
@Embeddable
record FollowerRow(Instant followedAt) {}
