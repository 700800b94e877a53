package io.streamlet.saga.classroom;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.EndClass;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.saga.Commands;
import io.streamlet.saga.ProcessingGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Lives as long as a class is live, and ends it when nobody else does: because it has run for too long, or because its teacher
 * has been gone for too long. A teacher who comes back in time stops the second clock; it starts anew with the next absence.
 */
@Saga
@ProcessingGroup(ProcessingGroups.CLASS_TIMEOUT)
@Revision("1")
public class ClassTimeoutSaga {
    static final String TIME_LIMIT = "class-time-limit";
    static final String TEACHER_GONE = "class-teacher-gone";

    private @Nullable String timeLimitSchedule;
    private @Nullable String teacherGoneSchedule;

    /** the event that began the present absence; a deadline of an earlier one is late */
    private @Nullable String absence;

    /** public, as the class: Axon makes a saga from outside */
    public ClassTimeoutSaga() {}

    record TimeLimitReached(ClassId classId) {}

    record TeacherStayedAway(ClassId classId, String absence) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(ClassStarted event, DeadlineManager deadlines, ClassroomLimits limits) {
        timeLimitSchedule = deadlines.schedule(limits.timeLimit(), TIME_LIMIT, new TimeLimitReached(event.classId()));
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ParticipantLeft event, @MessageIdentifier String id, DeadlineManager deadlines, ClassroomLimits limits) {
        if (event.role() == ParticipantRole.TEACHER) {
            absence = id;
            teacherGoneSchedule =
                    deadlines.schedule(limits.teacherGone(), TEACHER_GONE, new TeacherStayedAway(event.classId(), id));
        }
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ParticipantJoined event, DeadlineManager deadlines) {
        if (event.role() == ParticipantRole.TEACHER) {
            stopWaiting(deadlines);
        }
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(ClassEnded event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
        if (timeLimitSchedule != null) {
            deadlines.cancelSchedule(TIME_LIMIT, timeLimitSchedule);
        }
    }

    @DeadlineHandler(deadlineName = TIME_LIMIT)
    void on(TimeLimitReached deadline, Commands commands) {
        timeLimitSchedule = null;
        commands.send(new EndClass(deadline.classId(), EndReason.TIME_LIMIT, Actor.system()));
    }

    @DeadlineHandler(deadlineName = TEACHER_GONE)
    void on(TeacherStayedAway deadline, Commands commands) {
        if (deadline.absence().equals(absence)) {
            teacherGoneSchedule = null;
            commands.send(new EndClass(deadline.classId(), EndReason.TEACHER_GONE, Actor.system()));
        }
    }

    private void stopWaiting(DeadlineManager deadlines) {
        absence = null;
        if (teacherGoneSchedule != null) {
            deadlines.cancelSchedule(TEACHER_GONE, teacherGoneSchedule);
            teacherGoneSchedule = null;
        }
    }
}
