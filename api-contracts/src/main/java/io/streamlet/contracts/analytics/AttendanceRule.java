package io.streamlet.contracts.analytics;

/**
 * Who has attended, and what ends a presence.
 *
 * @param minimumShare of the class that must be attended, per cent
 * @param graceSeconds a lost connection that comes back within them ends nothing
 */
public record AttendanceRule(int minimumShare, int graceSeconds) {

    public static final int MAX_GRACE_SECONDS = 3_600;

    /** @throws IllegalArgumentException if it is no rule */
    public AttendanceRule {
        if (minimumShare < 0 || minimumShare > 100 || graceSeconds < 0 || graceSeconds > MAX_GRACE_SECONDS) {
            throw new IllegalArgumentException("No rule: " + minimumShare + " % after " + graceSeconds + " s");
        }
    }
}
