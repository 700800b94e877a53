package io.streamlet.contracts.analytics;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person did in one class.
 *
 * @param attendance under the standard rule
 * @param other under the rule that was asked for, where one was
 * @param messages that were posted, deleted ones too
 * @param hands how often the hand was raised
 * @param stageMillis on stage
 * @param engagement of students; nothing is expected of others
 */
public record AttendeeReport(
        AccountId accountId,
        String displayName,
        ParticipantRole role,
        Instant firstJoin,
        AttendanceResult attendance,
        @Nullable AttendanceResult other,
        int messages,
        int hands,
        long stageMillis,
        @Nullable Engagement engagement) {}
