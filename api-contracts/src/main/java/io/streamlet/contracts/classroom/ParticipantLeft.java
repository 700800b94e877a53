package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** The reason is LEFT or CONNECTION_LOST: being removed has its own event, and the end of a class ends every presence. */
@Revision("1")
public record ParticipantLeft(ClassId classId, AccountId accountId, ParticipantRole role, LeaveReason reason)
        implements ClassroomEvent {}
