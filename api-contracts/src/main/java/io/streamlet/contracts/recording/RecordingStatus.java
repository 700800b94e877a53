package io.streamlet.contracts.recording;

public enum RecordingStatus {
    RECORDING,
    SEALED,
    PUBLISHED,
    FAILED
}
