package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.live.EveryoneLeft;
import io.streamlet.contracts.live.PersonChanged;
import io.streamlet.contracts.live.WatchPeople;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Change;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.Rows;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/**
 * Keeps what a class is and who is in it. Three streams meet in one class row (the class, its picture, its recording);
 * the people have rows of their own. A person is stepped first: whether the count of a class changes depends on whether
 * that person was there before.
 */
@Component
@ProcessingGroup("classroom")
class ClassroomProjector {

    private static final Change<ParticipantRow> NOBODY = new Change<>(null, null);

    private final Rows<ClassId, ClassRow> classes;
    private final Participants people;
    private final QueryUpdateEmitter emitter;
    private final ClassUpdates updates;

    ClassroomProjector(Rows<ClassId, ClassRow> classes, Participants people, QueryUpdateEmitter emitter) {
        this.classes = classes;
        this.people = people;
        this.emitter = emitter;
        this.updates = new ClassUpdates(emitter);
    }

    @EventHandler
    void on(ClassroomEvent event, @Timestamp Instant at, ReplayStatus replay) {
        var person = stepPerson(event, at, replay);
        var change = classes.fold(event.classId(), row -> ClassFold.step(row, event, at, person));
        if (event instanceof ClassEnded ended) {
            people.everyoneLeaves(ended, at);
            if (!replay.isReplay()) {
                emitter.emit(WatchPeople.class, query -> query.classId().equals(ended.classId()), left(at));
            }
        }
        tell(event.classId(), change, replay);
    }

    @EventHandler
    void on(MediaEvent event, ReplayStatus replay) {
        tell(event.classId(), classes.fold(event.classId(), row -> MediaFold.step(row, event)), replay);
    }

    @EventHandler
    void on(RecordingEvent event, @Timestamp Instant at, ReplayStatus replay) {
        tell(event.classId(), classes.fold(event.classId(), row -> MediaFold.step(row, event, at)), replay);
    }

    @ResetHandler
    void reset() {
        classes.clear();
        people.clear();
    }

    private Change<ParticipantRow> stepPerson(ClassroomEvent event, Instant at, ReplayStatus replay) {
        var account = ParticipantFold.about(event);
        if (account == null) {
            return NOBODY;
        }
        var classId = event.classId();
        var change = people.fold(PersonKey.of(classId, account), row -> ParticipantFold.step(row, event, at));
        var row = change.after();
        if (row != null && !change.isNone() && !replay.isReplay()) {
            var update = new PersonChanged(row.view(account));
            emitter.emit(WatchPeople.class, query -> query.classId().equals(classId), update);
        }
        return change;
    }

    private void tell(ClassId classId, Change<ClassRow> change, ReplayStatus replay) {
        if (!change.isNone() && !replay.isReplay()) {
            updates.tell(classId, change);
        }
    }

    private static EveryoneLeft left(Instant at) {
        return new EveryoneLeft(LeaveReason.CLASS_ENDED, at);
    }
}
