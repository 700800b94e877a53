package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.serialization.Revision;

@Revision("3")
public record ClassDetailsChanged(
        ClassId classId, String title, String description, ClassSettings settings, AccountId by)
        implements ClassroomEvent {}
