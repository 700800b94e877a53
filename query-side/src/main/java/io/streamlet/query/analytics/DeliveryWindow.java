package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.DeliveryMode;
import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.ViewerCounts;
import io.streamlet.contracts.live.ViewerStats;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.query.mesh.Senders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of one class told since the last sample. Who carried is told by who received; nobody receives more than a line
 * can bring, and what comes from a peer that the class never had is not counted. Not for concurrent use.
 */
final class DeliveryWindow {

    /** 50 Mbit/s: a player fills its buffer as fast as it can */
    private static final long SERVER_BYTES_PER_SECOND = 6_250_000;
    /** 10 Mbit/s: several times what a page ever sends to another */
    private static final long PEER_BYTES_PER_SECOND = 1_250_000;
    /** reports come every ten seconds, but not to the second */
    private static final long SLACK_SECONDS = 10;

    private record Viewer(@Nullable DeliveryMode mode, int hop, long at) {}

    private final Map<AccountId, Viewer> viewers = new HashMap<>();
    private final Map<AccountId, Map<AccountId, Long>> carried = new LinkedHashMap<>();
    private final List<Integer> firstFrames = new ArrayList<>();
    private long begun;
    private long serverBytes;
    private long sourceBytes;
    private int interruptions;
    private long frozenMillis;
    private int meshConnected;
    private int meshFailed;

    DeliveryWindow(long nanos) {
        this.begun = nanos;
    }

    /**
     * @param hop of the viewer in the mesh, 0 if they are in none
     * @param senders absent where there is no mesh
     */
    void add(AccountId viewer, int hop, ViewerStats stats, @Nullable Senders senders, long nanos) {
        var before = viewers.put(viewer, new Viewer(stats.mode(), hop, nanos));
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos - (before == null ? nanos : before.at)) + SLACK_SECONDS;
        serverBytes += Math.min(stats.serverBytes(), seconds * SERVER_BYTES_PER_SECOND);
        for (var received : stats.received()) {
            receive(viewer, received, senders, seconds * PEER_BYTES_PER_SECOND);
        }
        if (stats.firstFrameMillis() != null) {
            firstFrames.add(stats.firstFrameMillis());
        }
        interruptions += stats.interruptions();
        frozenMillis += stats.frozenMillis();
        meshConnected += stats.meshConnected();
        meshFailed += stats.meshFailed();
    }

    void gone(AccountId viewer) {
        viewers.remove(viewer);
    }

    boolean isEmpty() {
        return viewers.isEmpty() && serverBytes == 0 && sourceBytes == 0 && carried.isEmpty() && firstFrames.isEmpty();
    }

    /** @param silence who was silent for longer watches no more */
    DeliverySample end(long nanos, Duration silence) {
        viewers.values().removeIf(viewer -> nanos - viewer.at > silence.toNanos());
        int seconds = (int) TimeUnit.NANOSECONDS.toSeconds(nanos - begun);
        var sample = new DeliverySample(
                seconds,
                counts(),
                serverBytes,
                sourceBytes,
                carried.entrySet().stream()
                        .map(by -> new DeliverySample.Carried(
                                by.getKey(),
                                by.getValue().entrySet().stream()
                                        .map(to -> new DeliverySample.Share(to.getKey(), to.getValue()))
                                        .toList()))
                        .toList(),
                firstFrames,
                interruptions,
                frozenMillis,
                meshConnected,
                meshFailed);
        begin(nanos);
        return sample;
    }

    private void begin(long nanos) {
        begun = nanos;
        carried.clear();
        firstFrames.clear();
        serverBytes = 0;
        sourceBytes = 0;
        interruptions = 0;
        frozenMillis = 0;
        meshConnected = 0;
        meshFailed = 0;
    }

    private void receive(AccountId viewer, ViewerStats.Received received, @Nullable Senders senders, long most) {
        long bytes = Math.min(received.bytes(), most);
        if (bytes == 0) {
            return;
        }
        if (received.from().isSource()) {
            if (senders != null && senders.sourceIsServer()) {
                serverBytes += bytes;
            } else {
                sourceBytes += bytes;
            }
            return;
        }
        var by = senders == null ? null : senders.owner(received.from());
        if (by != null && !by.equals(viewer)) {
            carried.computeIfAbsent(by, account -> new LinkedHashMap<>()).merge(viewer, bytes, Long::sum);
        }
    }

    private ViewerCounts counts() {
        return new ViewerCounts(
                count(viewer -> viewer.mode == DeliveryMode.HLS),
                count(viewer -> viewer.mode == DeliveryMode.WHEP),
                count(viewer -> viewer.mode == DeliveryMode.MESH && viewer.hop <= 1),
                count(viewer -> viewer.mode == DeliveryMode.MESH && viewer.hop == 2),
                count(viewer -> viewer.mode == DeliveryMode.MESH && viewer.hop >= 3));
    }

    private int count(Predicate<Viewer> which) {
        return (int) viewers.values().stream().filter(which).count();
    }
}
