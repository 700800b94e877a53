package io.streamlet.projection.analytics;

import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.projection.shared.Erasing;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Takes the name of whoever was erased out of the reports; what was counted stays counted. */
@Component
@ProcessingGroup("analytics")
class LessonErasure {

    private final EntityManager entities;

    LessonErasure(EntityManager entities) {
        this.entities = entities;
    }

    @EventHandler
    void on(ErasureEvent event) {
        var account = event.accountId();
        Erasing.update(entities, """
                update StoredAttendee a set a.row.displayName = :erased
                where a.id.accountId = :account and a.row.displayName <> :erased""", account.value());
        Erasing.update(entities, """
                update StoredLesson l set l.row.head.teacherName = :erased
                where l.row.head.teacherId = :account and l.row.head.teacherName <> :erased""", account);
    }
}
