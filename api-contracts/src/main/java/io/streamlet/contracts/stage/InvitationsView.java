package io.streamlet.contracts.stage;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** Invitations, newest first; those that are over are there too, as far as there is room. */
public record InvitationsView(List<InvitationView> invitations) implements TopicSnapshot {}
