package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.LeaveReason;
import java.time.Instant;

/** The class ended: whoever was present is no more. */
public record EveryoneLeft(LeaveReason reason, Instant at) implements TopicUpdate {}
