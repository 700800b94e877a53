package io.streamlet.projection;

import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.UUID;

/** Ids and events that tests share. */
public final class Some {

    public static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");
    public static final AccountId TEACHER = account(1);
    public static final AccountId STUDENT = account(2);
    public static final AccountId OTHER = account(3);
    public static final ClassId CLASS = classId(1);

    private Some() {}

    public static AccountId account(int n) {
        return new AccountId(new UUID(1, n));
    }

    public static ClassId classId(int n) {
        return new ClassId(new UUID(2, n));
    }

    public static ClassScheduled scheduled(ClassId classId, String title, Instant startsAt) {
        return new ClassScheduled(classId, TEACHER, "Ada", title, "About it", startsAt, 60, ClassSettings.DEFAULT);
    }

    public static ClassScheduled unlisted(ClassId classId, String title, Instant startsAt) {
        var settings = new ClassSettings(10, Visibility.UNLISTED, true, 25, 4);
        return new ClassScheduled(classId, TEACHER, "Ada", title, "About it", startsAt, 60, settings);
    }

    public static ParticipantJoined joined(ClassId classId, AccountId account, ParticipantRole role) {
        return new ParticipantJoined(classId, account, "Name " + account.value().getLeastSignificantBits(), role);
    }
}
