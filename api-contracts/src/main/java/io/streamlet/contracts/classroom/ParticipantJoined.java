package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Personal;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ParticipantJoined(
        ClassId classId,
        AccountId accountId,
        @Personal("accountId") String displayName,
        ParticipantRole role) implements ClassroomEvent {}
