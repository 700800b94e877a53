package io.streamlet.projection.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.live.Notified;
import io.streamlet.contracts.live.WatchNotifications;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.StageEvent;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.Rows;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to accounts what concerns them. One notification per event and account, with an id made of both, so that a
 * rebuild writes the same ones.
 */
@Component
@ProcessingGroup("notification")
class NotificationProjector {

    private final Rows<UUID, NotificationRow> notifications;
    private final Rows<ClassId, TitleRow> titles;
    private final PersonRows<FollowerRow> followers;
    private final QueryUpdateEmitter emitter;

    NotificationProjector(
            Rows<UUID, NotificationRow> notifications,
            Rows<ClassId, TitleRow> titles,
            PersonRows<FollowerRow> followers,
            QueryUpdateEmitter emitter) {
        this.notifications = notifications;
        this.titles = titles;
        this.followers = followers;
        this.emitter = emitter;
    }

    @EventHandler
    void on(ClassroomEvent event, EventMessage<?> message, ReplayStatus replay) {
        var classId = event.classId();
        titles.fold(classId, row -> FollowFold.title(row, event));
        var follower = FollowFold.about(event);
        if (follower != null) {
            var key = PersonKey.of(classId, follower);
            followers.fold(key, row -> FollowFold.follower(row, event, message.getTimestamp()));
        }
        tell(Notice.of(event), message, replay);
        if (event instanceof ClassCancelled || event instanceof ClassEnded) {
            followers.clear(classId);
        }
    }

    @EventHandler
    void on(StageEvent event, EventMessage<?> message, ReplayStatus replay) {
        tell(Notice.of(event), message, replay);
    }

    @EventHandler
    void on(RecordingEvent event, EventMessage<?> message, ReplayStatus replay) {
        var title = titles.find(event.classId());
        if (title != null) {
            tell(Notice.of(event, title.teacherId()), message, replay);
        }
    }

    @EventHandler
    void on(RoleChanged event, EventMessage<?> message, ReplayStatus replay) {
        tell(Notice.of(event), message, replay);
    }

    @ResetHandler
    void reset() {
        notifications.clear();
        titles.clear();
        followers.clear();
    }

    private void tell(@Nullable Notice notice, EventMessage<?> message, ReplayStatus replay) {
        if (notice == null) {
            return;
        }
        for (var account : readers(notice)) {
            if (!account.equals(notice.by())) {
                var row = row(notice, account, message);
                var id = id(message, account);
                notifications.add(id, row);
                if (!replay.isReplay()) {
                    var update = new Notified(row.view(id));
                    emitter.emit(
                            WatchNotifications.class, query -> query.accountId().equals(account), update);
                }
            }
        }
    }

    private Collection<AccountId> readers(Notice notice) {
        if (notice.to() != null) {
            return List.of(notice.to());
        }
        return notice.classId() == null
                ? List.of()
                : followers.of(notice.classId()).keySet();
    }

    private NotificationRow row(Notice notice, AccountId account, EventMessage<?> message) {
        var title = notice.classId() == null ? null : titles.find(notice.classId());
        var subject = title == null ? notice.role() : title.title();
        return new NotificationRow(account, notice.kind(), notice.classId(), subject, message.getTimestamp());
    }

    private static UUID id(EventMessage<?> message, AccountId account) {
        return UUID.nameUUIDFromBytes((message.getIdentifier() + account).getBytes(UTF_8));
    }
}
