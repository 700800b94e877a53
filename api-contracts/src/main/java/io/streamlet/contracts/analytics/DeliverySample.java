package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.AccountId;
import java.util.List;

/**
 * How the picture of a class came to its viewers, on one node, from the last sample to this one. All of it is what the
 * receiving pages reported; who carried is who they got it from.
 *
 * @param seconds that the window was long
 * @param viewers who reported last in the window, by how they watched
 * @param serverBytes received from the platform: HLS, and a media server
 * @param sourceBytes received from the teacher's own browser
 * @param carried received from other viewers
 * @param firstFrameMillis from entering the class to the first picture, one for each page that got its first in the window
 * @param interruptions how often a picture that played stood still for more than half a second
 * @param frozenMillis how long the pictures stood still, all together
 * @param meshConnected attempts to get the picture from another page that brought one
 * @param meshFailed attempts that did not
 */
public record DeliverySample(
        int seconds,
        ViewerCounts viewers,
        long serverBytes,
        long sourceBytes,
        List<Carried> carried,
        List<Integer> firstFrameMillis,
        int interruptions,
        long frozenMillis,
        int meshConnected,
        int meshFailed) {

    /** What one account passed on. */
    public record Carried(AccountId by, List<Share> shares) {}

    public record Share(AccountId to, long bytes) {}

    public DeliverySample {
        carried = List.copyOf(carried);
        firstFrameMillis = List.copyOf(firstFrameMillis);
    }

    public long peerBytes() {
        return carried.stream()
                .flatMap(by -> by.shares().stream())
                .mapToLong(Share::bytes)
                .sum();
    }
}
