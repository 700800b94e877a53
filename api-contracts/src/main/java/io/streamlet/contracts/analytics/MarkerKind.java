package io.streamlet.contracts.analytics;

public enum MarkerKind {
    STAGE_JOINED,
    STAGE_LEFT,
    /** the step with most of it, the first of them */
    VIEWER_PEAK,
    CHAT_PEAK,
    HAND_PEAK
}
