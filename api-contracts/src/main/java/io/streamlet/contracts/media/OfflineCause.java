package io.streamlet.contracts.media;

public enum OfflineCause {
    /** the teacher stopped sending */
    STOPPED,
    CLASS_ENDED,
    /** nothing arrived for longer than the limit */
    LOST,
    /** the teacher went live again from another page */
    REPLACED,
    MEDIA_INVALID,
    DISK_FULL
}
