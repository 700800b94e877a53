package io.streamlet.contracts.recording;

public enum RecordingFailure {
    /** the media plane did not seal it in time after the class ended */
    NOT_SEALED,
    /** nothing playable had arrived */
    EMPTY,
    DISK_FULL
}
