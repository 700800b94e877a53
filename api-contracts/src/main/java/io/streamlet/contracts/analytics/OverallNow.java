package io.streamlet.contracts.analytics;

import io.streamlet.contracts.live.TopicSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The platform as it is now.
 *
 * @param version grows with everything counted; of two the one with the higher version is newer
 * @param at when the last of it happened; absent before anything did
 * @param viewers students and observers in all classes, whoever is within the grace period of the live socket too
 * @param recordings published
 * @param delivery of all time
 * @param minute the step of {@link Bucket#MINUTE} that the last event was in; absent before anything happened
 */
public record OverallNow(
        long version,
        @Nullable Instant at,
        int classesLive,
        int viewers,
        int onStage,
        RoleCounts accounts,
        int recordings,
        long recordingBytes,
        DeliveryBytes delivery,
        @Nullable SeriesPoint minute)
        implements TopicSnapshot {}
