package io.streamlet.contracts.monitoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert from its beginning to its end. One that begins again is the same alert, with a later {@code since}.
 *
 * @param alertId names node, rule and subject
 * @param version grows with every change; of two views the one with the higher version is newer
 * @param node that noticed it
 * @param subject which of several, as the rule has it
 * @param value when it began, in the unit of the rule
 * @param threshold that was passed
 * @param resolvedAt absent while it lasts
 */
public record AlertView(
        String alertId,
        long version,
        AlertRule rule,
        String node,
        @Nullable String subject,
        double value,
        double threshold,
        Instant since,
        @Nullable Instant resolvedAt) {

    public boolean firing() {
        return resolvedAt == null;
    }
}
