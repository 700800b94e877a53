package io.streamlet.contracts.analytics;

import java.time.Instant;

/**
 * One step of the platform's series. Levels are the highest within the step, all others are what happened in it.
 *
 * @param viewers students and observers in all classes at once
 * @param classes live at once
 * @param onStage students on stage at once
 */
public record SeriesPoint(
        Instant at,
        int viewers,
        int classes,
        int onStage,
        int classesStarted,
        int registrations,
        int joins,
        int messages,
        int hands,
        int stageVisits,
        long stageMillis,
        int recordings,
        long recordingBytes,
        DeliveryBytes delivery) {}
