package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationsView;

/** Topic {@code class/<id>/invitations}: an {@link InvitationsView}, then {@link InvitationChanged}. */
public record WatchInvitations(ClassId classId) implements TopicQuery {}
