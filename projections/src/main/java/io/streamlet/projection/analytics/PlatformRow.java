package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.OverallNow;
import io.streamlet.contracts.analytics.RoleCounts;
import io.streamlet.contracts.analytics.SeriesPoint;
import io.streamlet.contracts.shared.Role;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All classes together, as they are now, and what was counted of all time.
 *
 * @param version how much was counted
 * @param at when the last of it happened
 */
@Embeddable
record PlatformRow(long version, Instant at, Levels levels, Accounts accounts, Recorded recorded, Bytes bytes) {

    /** How many there are at once. */
    @Embeddable
    record Levels(int viewers, int classes, int onStage) {

        static final Levels NONE = new Levels(0, 0, 0);

        Levels and(int moreViewers, int moreClasses, int moreOnStage) {
            return new Levels(viewers + moreViewers, classes + moreClasses, onStage + moreOnStage);
        }

        Levels max(Levels other) {
            return new Levels(
                    Math.max(viewers, other.viewers),
                    Math.max(classes, other.classes),
                    Math.max(onStage, other.onStage));
        }
    }

    @Embeddable
    record Accounts(int admins, int teachers, int students, int watchers) {

        static final Accounts NONE = new Accounts(0, 0, 0, 0);

        Accounts and(Role role, int more) {
            return switch (role) {
                case ADMIN -> new Accounts(admins + more, teachers, students, watchers);
                case TEACHER -> new Accounts(admins, teachers + more, students, watchers);
                case STUDENT -> new Accounts(admins, teachers, students + more, watchers);
                case VIEWER -> new Accounts(admins, teachers, students, watchers + more);
            };
        }

        RoleCounts view() {
            return new RoleCounts(admins, teachers, students, watchers);
        }
    }

    /** Recordings that can be watched. */
    @Embeddable
    record Recorded(int recordings, long recordingBytes) {

        static final Recorded NONE = new Recorded(0, 0);

        Recorded and(Recorded more) {
            return new Recorded(recordings + more.recordings, recordingBytes + more.recordingBytes);
        }
    }

    static PlatformRow first(Instant at) {
        return new PlatformRow(0, at, Levels.NONE, Accounts.NONE, Recorded.NONE, Bytes.NONE);
    }

    PlatformRow after(Happening happening, Instant at) {
        return new PlatformRow(
                version + 1,
                at,
                levels.and(happening.viewers(), happening.classes(), happening.onStage()),
                accounts,
                recorded.and(happening.recorded()),
                bytes.and(happening.bytes()));
    }

    PlatformRow with(Accounts next) {
        return new PlatformRow(version, at, levels, next, recorded, bytes);
    }

    OverallNow view(@Nullable SeriesPoint minute) {
        return new OverallNow(
                version,
                at,
                levels.classes,
                levels.viewers,
                levels.onStage,
                accounts.view(),
                recorded.recordings,
                recorded.recordingBytes,
                bytes.view(),
                minute);
    }
}
