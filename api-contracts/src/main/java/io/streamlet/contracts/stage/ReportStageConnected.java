package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;

/** The reporting side receives what the other sends. */
public record ReportStageConnected(ClassId classId, InvitationId invitationId, StageRoute route, Actor by)
        implements StageCommand {}
