package io.streamlet.contracts.analytics;

import java.util.List;

/**
 * @param score the points of all parts together, 0 to 100
 * @param parts one of each kind
 */
public record Engagement(double score, List<EngagementPart> parts) {

    public static Engagement of(List<EngagementPart> parts) {
        return new Engagement(parts.stream().mapToDouble(EngagementPart::points).sum(), parts);
    }
}
