package io.streamlet.contracts.analytics;

/** What engagement is made of. */
public enum EngagementKind {
    /** the share of the class that was attended; full at 1 */
    PRESENCE(40, 1),
    /** messages posted, deleted ones too; full at 5 */
    MESSAGES(20, 5),
    /** how often the hand was raised; full at 3 */
    HANDS(20, 3),
    /** minutes on stage; full at 5 */
    STAGE(20, 5);

    private final int weight;
    private final double fullAt;

    EngagementKind(int weight, double fullAt) {
        this.weight = weight;
        this.fullAt = fullAt;
    }

    /** the most points that it can give; all weights together are 100 */
    public int weight() {
        return weight;
    }

    /** the amount from which on it gives all its points */
    public double fullAt() {
        return fullAt;
    }
}
