package io.streamlet.query.live;

import io.streamlet.contracts.classroom.ParticipantView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.live.EveryoneLeft;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.query.ClassAccess;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Follows the people of every class that a socket here looks into. Who is gone from the roster is asked about once
 * more, as of now, and loses the topics of that class; a late word about somebody who is back takes nothing away.
 */
@Component
class RosterWatch {

    private final Map<ClassId, Watch> watches = new HashMap<>();
    private final Topics topics;
    private final ClassAccess access;
    private final Presence presence;
    private final LiveTimer timer;

    RosterWatch(Topics topics, ClassAccess access, Presence presence, LiveTimer timer) {
        this.topics = topics;
        this.access = access;
        this.presence = presence;
        this.timer = timer;
    }

    void watch(ClassId classId, Connection connection) {
        synchronized (watches) {
            var watch = watches.get(classId);
            if (watch == null) {
                watch = new Watch(classId);
                watches.put(classId, watch);
                topics.listen(new WatchPeople(classId), watch);
            }
            watch.connections.add(connection);
        }
    }

    /** Lets go of the class unless the connection still follows something inside, or attends. */
    void release(ClassId classId, Connection connection) {
        boolean inside = connection.topics().stream().anyMatch(isInside(classId));
        if (!connection.isClosed() && (inside || connection.attended().contains(classId))) {
            return;
        }
        synchronized (watches) {
            var watch = watches.get(classId);
            if (watch != null && watch.connections.remove(connection) && watch.connections.isEmpty()) {
                watches.remove(classId);
                topics.leave(new WatchPeople(classId), watch);
            }
        }
    }

    void releaseAll(Connection connection) {
        Set<ClassId> all;
        synchronized (watches) {
            all = watches.entrySet().stream()
                    .filter(entry -> entry.getValue().connections.contains(connection))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
        all.forEach(classId -> release(classId, connection));
    }

    private void check(Connection connection, ClassId classId) {
        for (var topic : Set.copyOf(connection.topics())) {
            if (isInside(classId).test(topic)) {
                connection.inLane(TopicNames.of(topic), () -> checkTopic(connection, classId, topic));
            }
        }
        if (connection.attended().contains(classId)) {
            connection.inLane(classId.toString(), () -> checkPresence(connection, classId));
        }
    }

    private void checkTopic(Connection connection, ClassId classId, TopicQuery topic) {
        try {
            access.requireStillInside(connection.actor(), classId);
        } catch (BusinessException e) {
            if (connection.topics().remove(topic)) {
                topics.leave(topic, connection);
                connection.taken(topic, e.code() == ErrorCode.REMOVED_FROM_CLASS ? e.code() : ErrorCode.FORBIDDEN);
                release(classId, connection);
            }
        }
    }

    private void checkPresence(Connection connection, ClassId classId) {
        try {
            access.requireStillPresent(connection.actor(), classId);
        } catch (BusinessException e) {
            if (e.code() != ErrorCode.TRY_AGAIN) {
                connection.attended().remove(classId);
                presence.forget(classId, connection.actor().accountId());
                release(classId, connection);
            }
        }
    }

    private static Predicate<TopicQuery> isInside(ClassId classId) {
        return topic -> TopicNames.inside(topic).filter(classId::equals).isPresent();
    }

    private final class Watch implements TopicListener {
        private final ClassId classId;
        private final Set<Connection> connections = new HashSet<>();

        Watch(ClassId classId) {
            this.classId = classId;
        }

        @Override
        public void snapshot(TopicSnapshot snapshot) {
            if (snapshot instanceof PeopleView view) {
                var present = view.people().stream()
                        .filter(ParticipantView::present)
                        .map(ParticipantView::accountId)
                        .collect(Collectors.toSet());
                checkThose(account -> !present.contains(account));
            }
        }

        @Override
        public void update(TopicUpdate update) {
            if (update instanceof PersonChanged changed && !changed.person().present()) {
                checkThose(changed.person().accountId()::equals);
            } else if (update instanceof EveryoneLeft) {
                timer.run(() -> presence.forget(classId));
            }
        }

        private void checkThose(Predicate<AccountId> whom) {
            timer.run(() -> {
                Set<Connection> all;
                synchronized (watches) {
                    all = Set.copyOf(connections);
                }
                all.stream()
                        .filter(connection -> whom.test(connection.actor().accountId()))
                        .forEach(connection -> check(connection, classId));
            });
        }
    }
}
