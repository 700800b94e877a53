package io.streamlet.query.live;

import io.streamlet.contracts.live.Attend;
import io.streamlet.contracts.live.Attending;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.ClassAccess;
import org.springframework.stereotype.Component;

@Component
class AttendHandler implements FrameHandler<Attend> {

    private static final int MAX_ATTENDED = 16;

    private final ClassAccess access;
    private final Presence presence;
    private final RosterWatch roster;

    AttendHandler(ClassAccess access, Presence presence, RosterWatch roster) {
        this.access = access;
        this.presence = presence;
        this.roster = roster;
    }

    @Override
    public Class<Attend> type() {
        return Attend.class;
    }

    @Override
    public String ref(Attend frame) {
        return frame.classId().toString();
    }

    @Override
    public void handle(Connection connection, Attend frame) {
        var classId = frame.classId();
        var account = connection.actor().accountId();
        if (connection.attended().size() >= MAX_ATTENDED
                && !connection.attended().contains(classId)) {
            throw new BusinessException(ErrorCode.TOO_MANY_REQUESTS, "This socket attends too many classes.");
        }
        access.requirePresent(connection.actor(), classId);
        connection.attended().add(classId);
        var page = frame.page() == null ? connection.id() : frame.page();
        presence.attend(classId, account, connection.id(), page);
        roster.watch(classId, connection);
        connection.send(new Attending(classId));
        if (connection.isClosed()) {
            connection.attended().remove(classId);
            presence.stopAttending(classId, account, connection.id());
            roster.release(classId, connection);
        }
    }
}
