package io.streamlet.query;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.FindMembership;
import io.streamlet.contracts.classroom.MembershipView;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import org.springframework.stereotype.Component;

/**
 * Who may read what happens inside a class: its teacher, admins, whoever is present, and once it is over whoever
 * was in it.
 */
@Component
public class ClassAccess {

    private final Queries queries;
    private final Patience patience;

    public ClassAccess(Queries queries, Patience patience) {
        this.queries = queries;
        this.patience = patience;
    }

    /** @throws BusinessException CLASS_NOT_FOUND, REMOVED_FROM_CLASS or NOT_A_PARTICIPANT */
    public void requireInside(Actor actor, ClassId classId) {
        patience.ask(() -> inside(actor, classId), e -> tooEarly(e, classId));
    }

    /** As {@link #requireInside}, of this very moment: for taking a right away, not for granting it. */
    public void requireStillInside(Actor actor, ClassId classId) {
        inside(actor, classId);
    }

    /** @throws BusinessException CLASS_NOT_FOUND, REMOVED_FROM_CLASS or NOT_A_PARTICIPANT */
    public void requirePresent(Actor actor, ClassId classId) {
        patience.ask(() -> present(actor, classId), e -> tooEarly(e, classId));
    }

    /** As {@link #requirePresent}, of this very moment. */
    public void requireStillPresent(Actor actor, ClassId classId) {
        present(actor, classId);
    }

    /** @throws BusinessException CLASS_NOT_FOUND or NOT_CLASS_TEACHER; admins may what its teacher may */
    public void requireTeacher(Actor actor, ClassId classId) {
        patience.ask(() -> taught(actor, classId), e -> tooEarly(e, classId));
    }

    /** @throws BusinessException CLASS_NOT_FOUND */
    public void requireExists(Actor actor, ClassId classId) {
        patience.ask(() -> membership(actor, classId), e -> tooEarly(e, classId));
    }

    private MembershipView inside(Actor actor, ClassId classId) {
        var membership = membership(actor, classId);
        if (actor.isAdmin() || actor.is(membership.teacherId())) {
            return membership;
        }
        refuseRemoved(membership);
        boolean over = membership.status() == ClassStatus.ENDED || membership.status() == ClassStatus.CANCELLED;
        boolean inside = over ? membership.role() != null : membership.present();
        return inside ? membership : refuseOutsider();
    }

    private MembershipView taught(Actor actor, ClassId classId) {
        var membership = membership(actor, classId);
        if (actor.isAdmin() || actor.is(membership.teacherId())) {
            return membership;
        }
        throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "Only the teacher of this class sees that.");
    }

    private MembershipView present(Actor actor, ClassId classId) {
        var membership = membership(actor, classId);
        refuseRemoved(membership);
        return membership.present() ? membership : refuseOutsider();
    }

    private MembershipView membership(Actor actor, ClassId classId) {
        return queries.ask(new FindMembership(classId, actor.accountId()), MembershipView.class);
    }

    private boolean tooEarly(BusinessException refusal, ClassId classId) {
        return switch (refusal.code()) {
            case NOT_A_PARTICIPANT -> true;
            case CLASS_NOT_FOUND -> patience.madeJustNow(classId.value());
            default -> false;
        };
    }

    private static void refuseRemoved(MembershipView membership) {
        if (membership.removed()) {
            throw new BusinessException(ErrorCode.REMOVED_FROM_CLASS, "You were removed from this class.");
        }
    }

    private static MembershipView refuseOutsider() {
        throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "You are not in this class.");
    }
}
