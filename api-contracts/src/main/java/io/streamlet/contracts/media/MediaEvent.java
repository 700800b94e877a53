package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;

/** What happens to the stream of a class. */
public sealed interface MediaEvent permits StreamWentOnline, StreamInterrupted, StreamResumed, StreamWentOffline {
    ClassId classId();
}
