package io.streamlet.media;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;

/** What the media plane asks about classes. Refusals come as {@code BusinessException}. */
public interface Classes {
    /** the membership as of now */
    MembershipView membership(ClassId classId, AccountId accountId);

    /** the membership as of the last two seconds: for what is asked again and again */
    MembershipView recentMembership(ClassId classId, AccountId accountId);

    ClassView view(ClassId classId);

    /** as of now; refused with INVITATION_NOT_FOUND */
    InvitationView invitation(ClassId classId, InvitationId invitationId);
}
