package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.stage.InvitationsView;

/** Topic {@code me/stage}, own invitations to any class: an {@link InvitationsView}, then {@link InvitationChanged}. */
public record WatchMyStage(AccountId accountId) implements TopicQuery {}
