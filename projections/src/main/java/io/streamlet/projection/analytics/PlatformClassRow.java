package io.streamlet.projection.analytics;

import jakarta.persistence.Embeddable;

/**
 * A class, as far as the platform must know it to count.
 *
 * @param viewers present by the roster
 * @param recordingBytes of its recording, once that is sealed
 */
@Embeddable
record PlatformClassRow(boolean live, int viewers, long recordingBytes) {

    static final PlatformClassRow NEW = new PlatformClassRow(false, 0, 0);

    PlatformClassRow started() {
        return new PlatformClassRow(true, viewers, recordingBytes);
    }

    PlatformClassRow ended() {
        return new PlatformClassRow(false, 0, recordingBytes);
    }

    PlatformClassRow viewers(int more) {
        return new PlatformClassRow(live, viewers + more, recordingBytes);
    }

    PlatformClassRow sealed(long bytes) {
        return new PlatformClassRow(live, viewers, bytes);
    }
}
