package io.streamlet.contracts.live;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.StagePeerId;
import java.util.UUID;

/**
 * This page stands at its end of a link: the teacher's from the invitation on, the student's from the acceptance on.
 *
 * @param stagePeerId the tab; the student's is the one that accepted
 * @param session one load of the page, made by it: the other side starts anew when this is another one
 */
public record StageReady(ClassId classId, InvitationId invitationId, StagePeerId stagePeerId, UUID session)
        implements ClientFrame {}
