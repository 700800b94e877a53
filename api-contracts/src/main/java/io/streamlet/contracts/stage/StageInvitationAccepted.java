package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** With consent: a seat is taken, by this tab, and the pages connect by {@link StageRoute#PEER}. */
@Revision("1")
public record StageInvitationAccepted(
        ClassId classId,
        InvitationId invitationId,
        AccountId accountId,
        StagePeerId stagePeerId,
        boolean microphone,
        boolean camera)
        implements SeatEvent {}
