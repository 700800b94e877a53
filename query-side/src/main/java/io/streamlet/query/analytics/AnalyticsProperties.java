package io.streamlet.query.analytics;

import io.streamlet.contracts.analytics.AttendanceRule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param minimumShare of a class that must be attended, per cent
 * @param grace a lost connection that comes back within it ends no interval of presence
 * @param sampleInterval how long a window of delivery is
 */
@ConfigurationProperties("streamlet.analytics")
record AnalyticsProperties(
        @DefaultValue("75") int minimumShare,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("60s") Duration sampleInterval) {

    AttendanceRule rule() {
        return new AttendanceRule(minimumShare, Math.toIntExact(grace.toSeconds()));
    }

    /** Null if nothing else is asked for than the standard rule. */
    @Nullable
    AttendanceRule otherRule(@Nullable Integer share, @Nullable Integer graceSeconds) {
        var standard = rule();
        var other = new AttendanceRule(
                share == null ? standard.minimumShare() : share,
                graceSeconds == null ? standard.graceSeconds() : graceSeconds);
        return other.equals(standard) ? null : other;
    }
}
