package io.streamlet.command.classroom;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.classroom.CancelClass;
import io.streamlet.contracts.classroom.ChangeClassDetails;
import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.EndClass;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.FollowClass;
import io.streamlet.contracts.classroom.JoinClass;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.RemoveParticipant;
import io.streamlet.contracts.classroom.ReportConnectionLost;
import io.streamlet.contracts.classroom.ReportPageChanged;
import io.streamlet.contracts.classroom.ReportReconnected;
import io.streamlet.contracts.classroom.RescheduleClass;
import io.streamlet.contracts.classroom.ScheduleClass;
import io.streamlet.contracts.classroom.StartClass;
import io.streamlet.contracts.classroom.UnfollowClass;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A class from its place in the timetable to its end. Scheduled, it may be moved or cancelled; its own teacher starts it and
 * is its first participant; people come and go while there is room, and whoever is removed stays out; it ends once, by its
 * teacher, an admin or the platform. What already holds may be asked for again and changes nothing.
 */
@Aggregate(snapshotTriggerDefinition = "everyTwoHundredEvents", cache = "aggregateCache", lockFactory = "inTurn")
@Revision("3")
@SuppressWarnings("NullAway.Init") // the first event fills the fields
class LiveClass {
    @AggregateIdentifier
    private ClassId classId;

    private ClassScheduled scheduled;
    private Plan plan;
    private ClassStatus status;
    private Roster roster = new Roster();
    private Set<UUID> followers = new HashSet<>();

    LiveClass() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ClassId handle(ScheduleClass command, Clock clock) {
        var event = new ClassScheduled(
                command.classId(),
                command.by().accountId(),
                command.by().displayName(),
                command.title(),
                command.description(),
                command.startsAt(),
                command.durationMinutes(),
                command.settings());
        if (scheduled != null) {
            if (!scheduled.equals(event)) {
                throw Refusals.idAlreadyUsed();
            }
            return classId;
        }
        if (command.by().role() != Role.TEACHER) {
            throw Refusals.forbidden("Only teachers schedule classes.");
        }
        Plan.requireSensibleStart(command.startsAt(), clock.instant());
        apply(event);
        return classId;
    }

    @CommandHandler
    void handle(RescheduleClass command, Clock clock) {
        requireTeacher(command.by());
        requireScheduled();
        if (plan.isAt(command.startsAt(), command.durationMinutes())) {
            return;
        }
        Plan.requireSensibleStart(command.startsAt(), clock.instant());
        apply(new ClassRescheduled(
                classId,
                command.startsAt(),
                command.durationMinutes(),
                command.by().accountId()));
    }

    @CommandHandler
    void handle(ChangeClassDetails command) {
        requireTeacher(command.by());
        requireNotOver();
        if (plan.says(command.title(), command.description(), command.settings())) {
            return;
        }
        if (command.settings().capacity() < roster.audience()) {
            throw new BusinessException(ErrorCode.CAPACITY_BELOW_ROSTER, "More people than that are in the class.");
        }
        if (status == ClassStatus.LIVE
                && command.settings().recorded() != plan.settings().recorded()) {
            throw new BusinessException(
                    ErrorCode.CLASS_ALREADY_STARTED, "Whether it is recorded is settled before the class starts.");
        }
        apply(new ClassDetailsChanged(
                classId,
                command.title(),
                command.description(),
                command.settings(),
                command.by().accountId()));
    }

    @CommandHandler
    void handle(CancelClass command) {
        requireTeacher(command.by());
        if (status == ClassStatus.CANCELLED) {
            return;
        }
        requireScheduled();
        apply(new ClassCancelled(classId, command.reason(), command.by().accountId()));
    }

    @CommandHandler
    ClassStatus handle(StartClass command) {
        requireOwnTeacher(command.by());
        if (status != ClassStatus.LIVE) {
            requireScheduled();
            apply(new ClassStarted(classId, command.by().accountId()));
            apply(new ParticipantJoined(
                    classId, command.by().accountId(), command.by().displayName(), ParticipantRole.TEACHER));
        }
        return status;
    }

    @CommandHandler
    ClassStatus handle(EndClass command) {
        requireTeacher(command.by());
        if (status == ClassStatus.CANCELLED) {
            throw cancelled();
        }
        if (status == ClassStatus.SCHEDULED) {
            throw notLive();
        }
        var late = command.reason() == EndReason.TEACHER_GONE && roster.isPresent(teacherId());
        if (status == ClassStatus.LIVE && !late) {
            apply(new ClassEnded(classId, reason(command), command.by().accountId()));
        }
        return status;
    }

    @CommandHandler
    ParticipantRole handle(JoinClass command) {
        var who = command.by();
        if (roster.isRemoved(who.accountId())) {
            throw new BusinessException(ErrorCode.REMOVED_FROM_CLASS, "The teacher has removed you from this class.");
        }
        requireLive();
        if (roster.isPresent(who.accountId())) {
            return roster.roleOf(who.accountId());
        }
        var role = roleFor(who);
        if (role != ParticipantRole.TEACHER
                && roster.audience() >= plan.settings().capacity()) {
            throw new BusinessException(ErrorCode.CLASS_FULL, "Every place in this class is taken.");
        }
        apply(new ParticipantJoined(classId, who.accountId(), who.displayName(), role));
        return role;
    }

    @CommandHandler
    void handle(LeaveClass command) {
        if (status == ClassStatus.LIVE && roster.isPresent(command.accountId())) {
            apply(new ParticipantLeft(
                    classId, command.accountId(), roster.roleOf(command.accountId()), command.reason()));
        }
    }

    @CommandHandler
    void handle(ReportConnectionLost report) {
        if (status == ClassStatus.LIVE && roster.isConnected(report.accountId())) {
            apply(new ParticipantConnectionLost(classId, report.accountId()));
        }
    }

    @CommandHandler
    void handle(ReportReconnected report) {
        if (status == ClassStatus.LIVE && roster.isCutOff(report.accountId())) {
            apply(new ParticipantReconnected(classId, report.accountId()));
        }
    }

    @CommandHandler
    void handle(ReportPageChanged report) {
        if (status == ClassStatus.LIVE
                && roster.isPresent(report.accountId())
                && !roster.isShownOn(report.accountId(), report.page())) {
            apply(new ParticipantChangedPage(classId, report.accountId(), report.page()));
        }
    }

    @CommandHandler
    void handle(RemoveParticipant command) {
        requireTeacher(command.by());
        if (roster.isRemoved(command.accountId())) {
            return;
        }
        requireLive();
        if (teacherId().equals(command.accountId())) {
            throw Refusals.forbidden("The teacher cannot be removed from their own class.");
        }
        if (!roster.knows(command.accountId())) {
            throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "They are not in this class.");
        }
        apply(new ParticipantRemoved(classId, command.accountId(), command.by().accountId()));
    }

    @CommandHandler
    void handle(FollowClass command) {
        if (followers.contains(command.by().accountId().value())) {
            return;
        }
        requireScheduled();
        apply(new ClassFollowed(classId, command.by().accountId()));
    }

    @CommandHandler
    void handle(UnfollowClass command) {
        if (followers.contains(command.by().accountId().value())) {
            apply(new ClassUnfollowed(classId, command.by().accountId()));
        }
    }

    ParticipantRole requireParticipant(Actor actor) {
        requireLive();
        if (!roster.isPresent(actor.accountId())) {
            throw new BusinessException(ErrorCode.NOT_A_PARTICIPANT, "You are not in this class.");
        }
        return roster.roleOf(actor.accountId());
    }

    /** empty: not there now */
    Optional<ParticipantRole> roleOf(AccountId account) {
        requireLive();
        return roster.isPresent(account) ? Optional.of(roster.roleOf(account)) : Optional.empty();
    }

    /** their own class, or any for an admin */
    AccountId requireTeacher(Actor actor) {
        if (!actor.is(teacherId()) && !actor.isAdmin()) {
            throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "Only the teacher of this class may do that.");
        }
        return teacherId();
    }

    ClassId requireLive() {
        if (status != ClassStatus.LIVE) {
            throw notLive();
        }
        return classId;
    }

    boolean isRecorded() {
        return plan.settings().recorded();
    }

    int stageSeats() {
        return plan.settings().stageSeats();
    }

    private void requireOwnTeacher(Actor actor) {
        if (!actor.is(teacherId())) {
            throw new BusinessException(ErrorCode.NOT_CLASS_TEACHER, "Only the teacher of this class can go live.");
        }
        if (actor.role() != Role.TEACHER && !actor.isAdmin()) {
            throw Refusals.forbidden("Only teachers go live.");
        }
    }

    private void requireScheduled() {
        requireNotOver();
        if (status == ClassStatus.LIVE) {
            throw new BusinessException(ErrorCode.CLASS_ALREADY_STARTED, "The class has already started.");
        }
    }

    private void requireNotOver() {
        if (status == ClassStatus.CANCELLED) {
            throw cancelled();
        }
        if (status == ClassStatus.ENDED) {
            throw new BusinessException(ErrorCode.CLASS_ALREADY_ENDED, "The class has already ended.");
        }
    }

    private static BusinessException cancelled() {
        return new BusinessException(ErrorCode.CLASS_CANCELLED, "The class was cancelled.");
    }

    private static BusinessException notLive() {
        return new BusinessException(ErrorCode.CLASS_NOT_LIVE, "The class is not live.");
    }

    private EndReason reason(EndClass command) {
        if (command.by().is(Actor.system().accountId())) {
            return command.reason();
        }
        return command.by().is(teacherId()) ? EndReason.BY_TEACHER : EndReason.BY_ADMIN;
    }

    private ParticipantRole roleFor(Actor who) {
        if (who.is(teacherId())) {
            return ParticipantRole.TEACHER;
        }
        return switch (who.role()) {
            case TEACHER, STUDENT -> ParticipantRole.STUDENT;
            case ADMIN, VIEWER -> ParticipantRole.OBSERVER;
        };
    }

    private AccountId teacherId() {
        return scheduled.teacherId();
    }

    @EventSourcingHandler
    void on(ClassScheduled event) {
        classId = event.classId();
        scheduled = event;
        plan = Plan.of(event);
        status = ClassStatus.SCHEDULED;
    }

    @EventSourcingHandler
    void on(ClassRescheduled event) {
        plan = plan.movedTo(event.startsAt(), event.durationMinutes());
    }

    @EventSourcingHandler
    void on(ClassDetailsChanged event) {
        plan = plan.saying(event.title(), event.description(), event.settings());
    }

    @EventSourcingHandler
    void on(ClassCancelled event) {
        status = ClassStatus.CANCELLED;
    }

    @EventSourcingHandler
    void on(ClassStarted event) {
        status = ClassStatus.LIVE;
    }

    @EventSourcingHandler
    void on(ClassEnded event) {
        status = ClassStatus.ENDED;
        roster.everyoneLeft();
    }

    @EventSourcingHandler
    void on(ParticipantJoined event) {
        roster.joined(event.accountId(), event.role());
    }

    @EventSourcingHandler
    void on(ParticipantLeft event) {
        roster.left(event.accountId());
    }

    @EventSourcingHandler
    void on(ParticipantRemoved event) {
        roster.removed(event.accountId());
    }

    @EventSourcingHandler
    void on(ParticipantConnectionLost event) {
        roster.cutOff(event.accountId());
    }

    @EventSourcingHandler
    void on(ParticipantReconnected event) {
        roster.connected(event.accountId());
    }

    @EventSourcingHandler
    void on(ParticipantChangedPage event) {
        roster.shownOn(event.accountId(), event.page());
    }

    @EventSourcingHandler
    void on(ClassFollowed event) {
        followers.add(event.accountId().value());
    }

    @EventSourcingHandler
    void on(ClassUnfollowed event) {
        followers.remove(event.accountId().value());
    }
}
