package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;

/** The page shows the class no more; presence ends after the grace period unless another page attends. */
public record StopAttending(ClassId classId) implements ClientFrame {}
