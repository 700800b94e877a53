package io.streamlet.contracts.conversation;

public enum NotificationKind {
    CLASS_STARTED,
    CLASS_RESCHEDULED,
    CLASS_CANCELLED,
    HAND_LOWERED,
    STAGE_INVITED,
    REMOVED_FROM_CLASS,
    RECORDING_READY,
    ROLE_CHANGED
}
