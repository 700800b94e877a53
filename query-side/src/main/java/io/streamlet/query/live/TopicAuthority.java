package io.streamlet.query.live;

import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.WatchAccounts;
import io.streamlet.contracts.live.WatchAlerts;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchMesh;
import io.streamlet.contracts.live.WatchMyStage;
import io.streamlet.contracts.live.WatchNotifications;
import io.streamlet.contracts.live.WatchOverall;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.live.WatchStage;
import io.streamlet.contracts.live.WatchTimeline;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.ClassAccess;
import org.springframework.stereotype.Component;

/** Who may subscribe to what. */
@Component
class TopicAuthority {

    private final ClassAccess access;

    TopicAuthority(ClassAccess access) {
        this.access = access;
    }

    /** @throws BusinessException if this actor may not see the topic, or there is nothing to see */
    void require(Actor actor, TopicQuery topic) {
        switch (topic) {
            case WatchCatalogue _ignored -> {}
            case WatchNotifications q -> requireThat(actor.is(q.accountId()));
            case WatchAccounts _ignored -> requireThat(actor.isAdmin());
            case WatchOverall _ignored -> requireThat(actor.isAdmin());
            case WatchAlerts _ignored -> requireThat(actor.isAdmin());
            case WatchClass q -> access.requireExists(actor, q.classId());
            case WatchPeople q -> access.requireInside(actor, q.classId());
            case WatchChat q -> access.requireInside(actor, q.classId());
            case WatchHands q -> access.requireInside(actor, q.classId());
            case WatchStage q -> access.requireInside(actor, q.classId());
            case WatchInvitations q -> access.requireTeacher(actor, q.classId());
            case WatchMyStage q -> requireThat(actor.is(q.accountId()));
            case WatchMesh q -> access.requireTeacher(actor, q.classId());
            case WatchTimeline q -> access.requireTeacher(actor, q.classId());
        }
    }

    private static void requireThat(boolean allowed) {
        if (!allowed) {
            throw new BusinessException(ErrorCode.FORBIDDEN, "You may not see this topic.");
        }
    }
}
