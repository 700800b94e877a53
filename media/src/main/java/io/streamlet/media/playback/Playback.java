package io.streamlet.media.playback;

import java.time.Instant;

/**
 * @param playlist address of the playlist on this origin
 * @param expiresAt when the cookie ends; the page asks again before that
 */
record Playback(String playlist, PlaybackKind kind, Instant expiresAt) {}
