package io.streamlet.media.playback;

public enum PlaybackKind {
    LIVE,
    RECORDING
}
