package io.streamlet.contracts.live;

import io.streamlet.contracts.analytics.DeliveryMode;
import io.streamlet.contracts.mesh.PeerId;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a viewing page gets the picture, every ten seconds or so, with what it counted since the last such report. Never stored
 * as it is.
 *
 * @param mode how it watches; absent while there is no picture
 * @param serverBytes of media from the server
 * @param received of media from other pages, by who sent it
 * @param firstFrameMillis from entering the class to the first picture: told once
 * @param interruptions pictures that stood still for more than half a second
 * @param frozenMillis how long, together
 * @param meshConnected attempts to get the picture from another page that brought one
 * @param meshFailed attempts that did not
 */
public record ViewerStats(
        ClassId classId,
        @Nullable DeliveryMode mode,
        long serverBytes,
        List<Received> received,
        @Nullable Integer firstFrameMillis,
        int interruptions,
        int frozenMillis,
        int meshConnected,
        int meshFailed)
        implements ClientFrame {

    /** parents that a page can have had between two reports */
    public static final int MAX_SENDERS = 16;

    private static final int MINUTE = 60_000;
    private static final int TEN_MINUTES = 10 * MINUTE;
    private static final int MAX_COUNT = 1_000;
    private static final long MAX_BYTES = 10_000_000_000L;

    /** @param from the source of the mesh, or a peer */
    public record Received(PeerId from, long bytes) {

        /** @throws IllegalArgumentException on numbers that cannot be */
        public Received {
            requirePossible(bytes, MAX_BYTES);
        }
    }

    /** @throws IllegalArgumentException on numbers that cannot be */
    public ViewerStats {
        requirePossible(serverBytes, MAX_BYTES);
        received = List.copyOf(received);
        requirePossible(received.size(), MAX_SENDERS);
        if (firstFrameMillis != null) {
            requirePossible(firstFrameMillis, TEN_MINUTES);
        }
        requirePossible(interruptions, MAX_COUNT);
        requirePossible(frozenMillis, MINUTE);
        requirePossible(meshConnected, MAX_COUNT);
        requirePossible(meshFailed, MAX_COUNT);
    }

    private static void requirePossible(long number, long most) {
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("Not between 0 and " + most + ": " + number);
        }
    }
}
