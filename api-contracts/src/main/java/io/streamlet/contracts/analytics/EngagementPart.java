package io.streamlet.contracts.analytics;

/**
 * @param amount in the unit of its kind
 * @param fullAt the amount that gives all points
 * @param weight the most points
 * @param points {@code weight * min(1, amount / fullAt)}
 */
public record EngagementPart(EngagementKind kind, double amount, double fullAt, int weight, double points) {

    public static EngagementPart of(EngagementKind kind, double amount) {
        return new EngagementPart(
                kind,
                amount,
                kind.fullAt(),
                kind.weight(),
                kind.weight() * Math.min(1, Math.max(0, amount) / kind.fullAt()));
    }
}
