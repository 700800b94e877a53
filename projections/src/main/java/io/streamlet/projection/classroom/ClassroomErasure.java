package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.contracts.live.CatalogueChanged;
import io.streamlet.contracts.live.ClassChanged;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Erasing;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.Watched;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Takes the name of whoever was erased out of the classes that they taught or were in. */
@Component
@ProcessingGroup("classroom")
class ClassroomErasure {

    private final EntityManager entities;
    private final QueryUpdateEmitter emitter;

    ClassroomErasure(EntityManager entities, QueryUpdateEmitter emitter) {
        this.entities = entities;
        this.emitter = emitter;
    }

    @EventHandler
    void on(ErasureEvent event, ReplayStatus replay) {
        var account = event.accountId();
        int present = Erasing.update(entities, """
                update StoredParticipant p set p.row.displayName = :erased
                where p.id.accountId = :account and p.row.displayName <> :erased""", account.value());
        int taught = Erasing.update(entities, """
                update StoredClass c set c.row.teacher.teacherName = :erased
                where c.row.teacher.teacherId = :account and c.row.teacher.teacherName <> :erased""", account);
        if (present > 0 && !replay.isReplay()) {
            tellPeople(account);
        }
        if (taught > 0 && !replay.isReplay()) {
            tellClasses(account);
        }
    }

    private void tellPeople(AccountId account) {
        for (var classId : Watched.by(emitter, WatchPeople.class, WatchPeople::classId)) {
            var person = entities.find(StoredParticipant.class, PersonKey.of(classId, account));
            if (person != null) {
                var update = new PersonChanged(person.row().view(account));
                emitter.emit(WatchPeople.class, query -> query.classId().equals(classId), update);
            }
        }
    }

    private void tellClasses(AccountId teacher) {
        for (ClassId classId : Watched.by(emitter, WatchClass.class, WatchClass::classId)) {
            var taught = entities.find(StoredClass.class, classId.value());
            if (taught != null && taught.row().teacher().teacherId().equals(teacher)) {
                emitter.emit(
                        WatchClass.class, query -> query.classId().equals(classId), new ClassChanged(taught.view()));
            }
        }
        entities
                .createQuery("""
                        from StoredClass c where c.row.teacher.teacherId = :teacher and c.row.run.status in :listed
                        """, StoredClass.class)
                .setParameter("teacher", teacher)
                .setParameter("listed", EnumSet.of(ClassStatus.SCHEDULED, ClassStatus.LIVE))
                .getResultList()
                .stream()
                .filter(listed -> listed.row().isPublic())
                .forEach(listed ->
                        emitter.emit(WatchCatalogue.class, query -> true, new CatalogueChanged(listed.view())));
    }
}
