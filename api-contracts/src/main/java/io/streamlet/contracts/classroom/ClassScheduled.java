package io.streamlet.contracts.classroom;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

@Revision("3")
public record ClassScheduled(
        ClassId classId,
        AccountId teacherId,
        @Personal("teacherId") String teacherName,
        String title,
        String description,
        Instant startsAt,
        int durationMinutes,
        ClassSettings settings)
        implements ClassroomEvent {}
