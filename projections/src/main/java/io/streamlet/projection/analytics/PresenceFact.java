package io.streamlet.projection.analytics;

/** What the history says about the presence of one person, bare of any rule. */
enum PresenceFact {
    JOINED,
    /** no page of theirs was connected any more */
    CUT_OFF,
    RECONNECTED,
    /** another page of theirs took over */
    CHANGED_PAGE,
    LEFT,
    /** the platform gave them up after its own grace period */
    GIVEN_UP,
    REMOVED
}
