package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * What one account is to one class; answers "may they?" for reads, sockets and media.
 *
 * @param role null while they never joined
 * @param removed by the teacher, for good
 */
public record MembershipView(
        ClassId classId,
        AccountId teacherId,
        ClassStatus status,
        Visibility visibility,
        @Nullable ParticipantRole role,
        boolean present,
        boolean removed) {}
