package io.streamlet.contracts.live;

/**
 * A subscription query behind one topic: answered with a {@link TopicSnapshot}, followed by {@link TopicUpdate}s.
 * A projector emits with the predicate of its own query type.
 */
public sealed interface TopicQuery
        permits WatchClass,
                WatchPeople,
                WatchChat,
                WatchHands,
                WatchStage,
                WatchInvitations,
                WatchMyStage,
                WatchMesh,
                WatchTimeline,
                WatchCatalogue,
                WatchNotifications,
                WatchAccounts,
                WatchOverall,
                WatchAlerts {}
