package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/**
 * Another page of the account holds the presence now, without a break.
 *
 * @param page a tab, over its reloads
 */
@Revision("1")
public record ParticipantChangedPage(ClassId classId, AccountId accountId, UUID page) implements PresenceEvent {}
