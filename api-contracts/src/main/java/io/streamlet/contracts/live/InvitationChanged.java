package io.streamlet.contracts.live;

import io.streamlet.contracts.stage.InvitationView;

public record InvitationChanged(InvitationView invitation) implements TopicUpdate {}
