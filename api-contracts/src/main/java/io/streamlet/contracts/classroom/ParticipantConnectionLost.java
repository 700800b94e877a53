package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

/** No page of the account is connected any more. */
@Revision("1")
public record ParticipantConnectionLost(ClassId classId, AccountId accountId) implements PresenceEvent {}
