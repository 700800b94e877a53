package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

public record RemoveFromStage(ClassId classId, InvitationId invitationId, Actor by) implements StageCommand {}
