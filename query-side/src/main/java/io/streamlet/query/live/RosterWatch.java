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
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Follows the people of every class that a socket here looks into. Who was removed loses the topics of that class at once;
 * who is gone otherwise may be on the way back, and loses them if that does not show in the roster soon.
 */
@Component
class RosterWatch {

    private static final Duration RETURN = Duration.ofSeconds(2);

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

    private void check(Connection connection, ClassId classId, Predicate<ErrorCode> enough) {
        for (var topic : Set.copyOf(connection.topics())) {
            if (isInside(classId).test(topic)) {
                connection.inLane(TopicNames.of(topic), () -> checkTopic(connection, classId, topic, enough));
            }
        }
        if (connection.attended().contains(classId)) {
            connection.inLane(classId.toString(), () -> checkPresence(connection, classId, enough));
        }
    }

    private void checkTopic(Connection connection, ClassId classId, TopicQuery topic, Predicate<ErrorCode> enough) {
        try {
            access.requireStillInside(connection.actor(), classId);
        } catch (BusinessException e) {
            if (enough.test(e.code()) && connection.topics().remove(topic)) {
                topics.leave(topic, connection);
                connection.taken(topic, e.code() == ErrorCode.REMOVED_FROM_CLASS ? e.code() : ErrorCode.FORBIDDEN);
                release(classId, connection);
            }
        }
    }

    private void checkPresence(Connection connection, ClassId classId, Predicate<ErrorCode> enough) {
        try {
            access.requireStillPresent(connection.actor(), classId);
        } catch (BusinessException e) {
            if (enough.test(e.code()) && e.code() != ErrorCode.TRY_AGAIN) {
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
            timer.run(() -> check(whom, code -> code == ErrorCode.REMOVED_FROM_CLASS));
            timer.after(RETURN, () -> check(whom, code -> true));
        }

        private void check(Predicate<AccountId> whom, Predicate<ErrorCode> enough) {
            Set<Connection> all;
            synchronized (watches) {
                all = Set.copyOf(connections);
            }
            all.stream()
                    .filter(connection -> whom.test(connection.actor().accountId()))
                    .forEach(connection -> RosterWatch.this.check(connection, classId, enough));
        }
    }
}
