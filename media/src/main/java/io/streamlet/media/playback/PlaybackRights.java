package io.streamlet.media.playback;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.media.Classes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Who may watch. While a class is live: its teacher, an admin, whoever is present. When it has ended: every account; an unlisted
 * class has the link itself as its secret. Never somebody the teacher removed.
 */
public final class PlaybackRights {
    private final Classes classes;
    private final PlaybackCookie cookies;
    private final Clock clock;

    PlaybackRights(Classes classes, PlaybackCookie cookies, Clock clock) {
        this.classes = classes;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * Checks the cookie of a request, and whether its right still holds.
     *
     * @throws BusinessException NOT_AUTHENTICATED without a cookie that is valid for this class, or the refusal of the right
     */
    public void check(ClassId classId, @Nullable String cookie) {
        var viewer = cookies.read(cookie)
                .filter(shown -> shown.classId().equals(classId))
                .filter(shown -> clock.instant().isBefore(shown.expiresAt()))
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.NOT_AUTHENTICATED, "Watching needs a playback cookie for this class."));
        require(classes.recentMembership(classId, viewer.accountId()), viewer.accountId(), viewer.admin());
    }

    static void require(MembershipView membership, AccountId account, boolean admin) {
        if (membership.removed()) {
            throw new BusinessException(ErrorCode.REMOVED_FROM_CLASS, "The teacher removed you from this class.");
        }
        boolean inCharge = admin || membership.teacherId().equals(account);
        switch (membership.status()) {
            case SCHEDULED -> throw new BusinessException(ErrorCode.CLASS_NOT_LIVE, "The class has not started.");
            case CANCELLED -> throw new BusinessException(ErrorCode.CLASS_CANCELLED, "The class was cancelled.");
            case LIVE -> {
                if (!inCharge && !membership.present()) {
                    throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "Join the class to watch it.");
                }
            }
            case ENDED -> {}
        }
    }

    static boolean live(MembershipView membership) {
        return membership.status() == ClassStatus.LIVE;
    }
}
