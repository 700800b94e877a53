package io.streamlet.contracts.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** What of the student is on now; somebody else than the student only ever switches off. */
@Revision("1")
public record StageMediaSwitched(
        ClassId classId,
        InvitationId invitationId,
        AccountId accountId,
        boolean microphone,
        boolean camera,
        AccountId by)
        implements SeatEvent {}
