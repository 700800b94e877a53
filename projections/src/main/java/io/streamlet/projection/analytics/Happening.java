package io.streamlet.projection.analytics;

import io.streamlet.projection.analytics.PlatformRow.Recorded;
import jakarta.persistence.Embeddable;

/**
 * What one event adds to the counts of the platform.
 *
 * @param viewers more than before, or fewer; so classes and onStage
 */
record Happening(int viewers, int classes, int onStage, Counts counts, Recorded recorded, Bytes bytes) {

    static final Happening NOTHING = levels(0, 0, 0);

    static Happening levels(int viewers, int classes, int onStage) {
        return new Happening(viewers, classes, onStage, Counts.NONE, Recorded.NONE, Bytes.NONE);
    }

    static Happening of(Counts counts) {
        return NOTHING.with(counts);
    }

    static Happening of(Recorded recorded) {
        return new Happening(0, 0, 0, Counts.NONE, recorded, Bytes.NONE);
    }

    static Happening of(Bytes bytes) {
        return new Happening(0, 0, 0, Counts.NONE, Recorded.NONE, bytes);
    }

    Happening with(Counts more) {
        return new Happening(viewers, classes, onStage, more, recorded, bytes);
    }

    /** What happened so often, and how long. */
    @Embeddable
    record Counts(
            int classesStarted,
            int registrations,
            int joins,
            int messages,
            int hands,
            int stageVisits,
            long stageMillis) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
        static final Counts CLASS_STARTED = new Counts(1, 0, 0, 0, 0, 0, 0);
        static final Counts REGISTRATION = new Counts(0, 1, 0, 0, 0, 0, 0);
        static final Counts JOIN = new Counts(0, 0, 1, 0, 0, 0, 0);
        static final Counts MESSAGE = new Counts(0, 0, 0, 1, 0, 0, 0);
        static final Counts HAND = new Counts(0, 0, 0, 0, 1, 0, 0);
        static final Counts STAGE_VISIT = new Counts(0, 0, 0, 0, 0, 1, 0);

        static Counts onStage(long millis) {
            return new Counts(0, 0, 0, 0, 0, 0, millis);
        }

        Counts and(Counts more) {
            return new Counts(
                    classesStarted + more.classesStarted,
                    registrations + more.registrations,
                    joins + more.joins,
                    messages + more.messages,
                    hands + more.hands,
                    stageVisits + more.stageVisits,
                    stageMillis + more.stageMillis);
        }
    }
}
