package io.streamlet.media;

import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.StreamStatus;
import io.streamlet.contracts.classroom.Visibility;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.StageRoute;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;

/** One class, as the read side would describe it. */
public final class FakeClasses implements Classes {
    public static final ClassId CLASS = ClassId.of("01990000-0000-7000-8000-000000000001");
    public static final InvitationId INVITATION = InvitationId.of("01990000-0000-7000-8000-000000000002");
    public static final Actor TEACHER = actor("Tea Cher", Role.TEACHER);
    public static final Actor STUDENT = actor("Stu Dent", Role.STUDENT);
    public static final Actor ADMIN = actor("Ad Min", Role.ADMIN);

    public ClassStatus status = ClassStatus.LIVE;
    public boolean recorded = true;
    public SeatStatus seat = SeatStatus.CONNECTING;
    public StageRoute route = StageRoute.SERVER;
    /** answers that come before {@link #status}: a read model that is behind */
    public final Queue<ClassStatus> behind = new ArrayDeque<>();

    public final Set<AccountId> present = new HashSet<>();
    public final Set<AccountId> removed = new HashSet<>();

    private static Actor actor(String name, Role role) {
        return new Actor(new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name, role);
    }

    @Override
    public MembershipView membership(ClassId classId, AccountId accountId) {
        requireKnown(classId);
        ClassStatus before = behind.poll();
        return new MembershipView(
                classId,
                TEACHER.accountId(),
                before == null ? status : before,
                Visibility.UNLISTED,
                present.contains(accountId) ? ParticipantRole.STUDENT : null,
                present.contains(accountId),
                removed.contains(accountId));
    }

    @Override
    public MembershipView recentMembership(ClassId classId, AccountId accountId) {
        return membership(classId, accountId);
    }

    @Override
    public ClassView view(ClassId classId) {
        requireKnown(classId);
        return new ClassView(
                classId,
                1,
                "Fractions",
                "",
                TEACHER.accountId(),
                TEACHER.displayName(),
                status,
                Instant.EPOCH,
                60,
                new ClassSettings(100, Visibility.UNLISTED, recorded, 25, 4),
                null,
                null,
                null,
                true,
                0,
                0,
                StreamStatus.ONLINE,
                null);
    }

    @Override
    public InvitationView invitation(ClassId classId, InvitationId invitationId) {
        if (!classId.equals(CLASS) || !invitationId.equals(INVITATION)) {
            throw new BusinessException(ErrorCode.INVITATION_NOT_FOUND, "There is no such invitation.");
        }
        return new InvitationView(
                CLASS,
                INVITATION,
                1,
                STUDENT.accountId(),
                STUDENT.displayName(),
                TEACHER.accountId(),
                seat,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                route,
                null,
                null,
                0,
                true,
                true);
    }

    private static void requireKnown(ClassId classId) {
        if (!classId.equals(CLASS)) {
            throw new BusinessException(ErrorCode.CLASS_NOT_FOUND, "There is no such class.");
        }
    }
}
