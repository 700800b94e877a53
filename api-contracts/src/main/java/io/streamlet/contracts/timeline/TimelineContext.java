package io.streamlet.contracts.timeline;

/** Which part of the platform an event is of. */
public enum TimelineContext {
    IDENTITY,
    CLASSROOM,
    CONVERSATION,
    STAGE,
    MESH,
    MEDIA,
    RECORDING,
    ANALYTICS,
    READ_MODELS
}
