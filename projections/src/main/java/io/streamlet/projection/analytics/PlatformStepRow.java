package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.SeriesPoint;
import io.streamlet.projection.analytics.Happening.Counts;
import io.streamlet.projection.analytics.PlatformRow.Levels;
import io.streamlet.projection.analytics.PlatformRow.Recorded;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * One step of the platform's series.
 *
 * @param highest levels within the step
 * @param last levels at its end: those of all steps after it in which nothing happens
 */
@Embeddable
record PlatformStepRow(Levels highest, Last last, Counts counts, Recorded recorded, Bytes bytes) {

    @Embeddable
    record Last(
            @Column(name = "viewers_last") int viewers,
            @Column(name = "classes_last") int classes,
            @Column(name = "on_stage_last") int onStage) {

        static Last of(Levels levels) {
            return new Last(levels.viewers(), levels.classes(), levels.onStage());
        }

        Levels levels() {
            return new Levels(viewers, classes, onStage);
        }
    }

    /** a step in which nothing happens */
    static PlatformStepRow quiet(Levels levels) {
        return new PlatformStepRow(levels, Last.of(levels), Counts.NONE, Recorded.NONE, Bytes.NONE);
    }

    /** @param now the levels after it */
    PlatformStepRow after(Happening happening, Levels now) {
        return new PlatformStepRow(
                highest.max(now),
                Last.of(now),
                counts.and(happening.counts()),
                recorded.and(happening.recorded()),
                bytes.and(happening.bytes()));
    }

    /** both as one step */
    PlatformStepRow and(PlatformStepRow next) {
        return new PlatformStepRow(
                highest.max(next.highest),
                next.last,
                counts.and(next.counts),
                recorded.and(next.recorded),
                bytes.and(next.bytes));
    }

    SeriesPoint view(Instant start) {
        return new SeriesPoint(
                start,
                highest.viewers(),
                highest.classes(),
                highest.onStage(),
                counts.classesStarted(),
                counts.registrations(),
                counts.joins(),
                counts.messages(),
                counts.hands(),
                counts.stageVisits(),
                counts.stageMillis(),
                recorded.recordings(),
                recorded.recordingBytes(),
                bytes.view());
    }
}
