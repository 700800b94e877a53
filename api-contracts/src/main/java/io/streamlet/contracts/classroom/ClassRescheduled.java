package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ClassRescheduled(ClassId classId, Instant startsAt, int durationMinutes, AccountId by)
        implements ClassroomEvent {}
