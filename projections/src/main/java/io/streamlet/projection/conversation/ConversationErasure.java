package io.streamlet.projection.conversation;

import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.WatchChat;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Erasing;
import io.streamlet.projection.shared.Watched;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Takes out what the erased wrote, and under which name; their messages keep their place, as deleted ones do. */
@Component
@ProcessingGroup("conversation")
class ConversationErasure {

    /** the newest of a class, more than a page shows at once */
    private static final int TOLD = 500;

    private final EntityManager entities;
    private final QueryUpdateEmitter emitter;

    ConversationErasure(EntityManager entities, QueryUpdateEmitter emitter) {
        this.entities = entities;
        this.emitter = emitter;
    }

    @EventHandler
    void on(ErasureEvent event, ReplayStatus replay) {
        var author = event.accountId();
        int named = Erasing.update(entities, """
                update StoredMessage m set m.row.authorName = :erased
                where m.row.authorId = :account and m.row.authorName <> :erased""", author);
        int said = Erasing.update(entities, """
                update StoredMessage m set m.row.text = :erased
                where m.row.authorId = :account and m.row.deleted = false and m.row.text <> :erased""", author);
        if (named + said > 0 && !replay.isReplay()) {
            Watched.by(emitter, WatchChat.class, WatchChat::classId).forEach(classId -> tell(classId, author));
        }
    }

    private void tell(ClassId classId, AccountId author) {
        entities.createQuery("""
                        from StoredMessage m where m.row.classId = :classId and m.row.authorId = :author
                        order by m.row.sequence desc""", StoredMessage.class)
                .setParameter("classId", classId)
                .setParameter("author", author)
                .setMaxResults(TOLD)
                .getResultList()
                .forEach(message -> emitter.emit(
                        WatchChat.class, query -> query.classId().equals(classId), new MessageChanged(message.view())));
    }
}
