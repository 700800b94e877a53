package io.streamlet.command.classroom;

import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A class that answers as the test says. */
public final class FakeClassAccess implements ClassAccess {
    private final Map<AccountId, ParticipantRole> present = new HashMap<>();
    private boolean live = true;
    private boolean recorded = true;
    private int stageSeats = 4;

    public FakeClassAccess with(Actor actor, ParticipantRole role) {
        present.put(actor.accountId(), role);
        return this;
    }

    public void leave(Actor actor) {
        present.remove(actor.accountId());
    }

    public void end() {
        live = false;
        present.clear();
    }

    public void withSeats(int seats) {
        stageSeats = seats;
    }

    public void withoutRecording() {
        recorded = false;
    }

    @Override
    public ParticipantRole requireParticipant(ClassId classId, Actor actor) {
        requireLive(classId);
        var role = present.get(actor.accountId());
        if (role == null) {
            throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "not here");
        }
        return role;
    }

    @Override
    public Optional<ParticipantRole> roleOf(ClassId classId, AccountId accountId) {
        requireLive(classId);
        return Optional.ofNullable(present.get(accountId));
    }

    @Override
    public void requireTeacher(ClassId classId, Actor actor) {
        if (present.get(actor.accountId()) != ParticipantRole.TEACHER && !actor.isAdmin()) {
            throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "not the teacher");
        }
    }

    @Override
    public void requireLive(ClassId classId) {
        if (!live) {
            throw new BusinessException(ErrorCode.CLASS_NOT_LIVE, "not live");
        }
    }

    @Override
    public boolean isRecorded(ClassId classId) {
        return recorded;
    }

    @Override
    public int stageSeats(ClassId classId) {
        return stageSeats;
    }
}
