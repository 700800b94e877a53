package io.streamlet.projection.timeline;

import static io.streamlet.projection.timeline.Sentences.words;

import io.streamlet.contracts.classroom.ClassCancelled;
import io.streamlet.contracts.classroom.ClassDetailsChanged;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ClassFollowed;
import io.streamlet.contracts.classroom.ClassRescheduled;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.classroom.ClassStarted;
import io.streamlet.contracts.classroom.ClassUnfollowed;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.classroom.ParticipantChangedPage;
import io.streamlet.contracts.classroom.ParticipantConnectionLost;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantReconnected;
import io.streamlet.contracts.classroom.ParticipantRemoved;
import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RoleChanged;

/** Sentences about accounts, classes and who is in them. */
final class PeopleSentences {

    private PeopleSentences() {}

    static String of(IdentityEvent event, Names names) {
        var who = names.of(event.accountId());
        return switch (event) {
            case AccountRegistered e -> "%s registered as %s (%s)".formatted(who, e.username(), words(e.role()));
            case DisplayNameChanged e -> "%s chose the name “%s”".formatted(who, e.displayName());
            case RoleChanged e ->
                "%s changed the role of %s from %s to %s"
                        .formatted(names.of(e.by()), who, words(e.from()), words(e.to()));
            case AccountDisabled e -> "%s disabled the account of %s".formatted(names.of(e.by()), who);
            case AccountEnabled e -> "%s enabled the account of %s again".formatted(names.of(e.by()), who);
            case AccountErased e ->
                "%s erased the person behind an account: %s".formatted(names.of(e.by()), words(e.reason()));
            case ErasureCompleted e -> "The erasure of an account was completed";
        };
    }

    static String of(ClassroomEvent event, Names names) {
        return switch (event) {
            case ClassScheduled e ->
                "%s scheduled “%s” for %s, %d minutes"
                        .formatted(names.of(e.teacherId()), e.title(), e.startsAt(), e.durationMinutes());
            case ClassRescheduled e ->
                "%s moved the class to %s, %d minutes".formatted(names.of(e.by()), e.startsAt(), e.durationMinutes());
            case ClassDetailsChanged e ->
                "%s changed the details of the class: “%s”".formatted(names.of(e.by()), e.title());
            case ClassCancelled e ->
                "%s cancelled the class%s"
                        .formatted(names.of(e.by()), e.reason().isBlank() ? "" : ": " + e.reason());
            case ClassStarted e -> "%s started the class".formatted(names.of(e.by()));
            case ClassEnded e ->
                switch (e.reason()) {
                    case BY_TEACHER, BY_ADMIN -> "%s ended the class".formatted(names.of(e.by()));
                    case TEACHER_GONE -> "The class ended: the teacher had been gone for too long";
                    case TIME_LIMIT -> "The class ended: it had run for as long as a class may";
                };
            case ParticipantJoined e -> "%s joined as %s".formatted(names.of(e.accountId()), words(e.role()));
            case ParticipantLeft e ->
                switch (e.reason()) {
                    case LEFT -> "%s left the class".formatted(names.of(e.accountId()));
                    case CONNECTION_LOST -> "%s did not come back in time".formatted(names.of(e.accountId()));
                    case REMOVED, CLASS_ENDED -> "%s left: %s".formatted(names.of(e.accountId()), words(e.reason()));
                };
            case ParticipantRemoved e ->
                "%s removed %s from the class".formatted(names.of(e.by()), names.of(e.accountId()));
            case ParticipantConnectionLost e -> "%s lost the connection".formatted(names.of(e.accountId()));
            case ParticipantReconnected e -> "%s is connected again".formatted(names.of(e.accountId()));
            case ParticipantChangedPage e -> "%s went on in another page".formatted(names.of(e.accountId()));
            case ClassFollowed e -> "%s asked to be reminded of the class".formatted(names.of(e.accountId()));
            case ClassUnfollowed e -> "%s no longer wants to be reminded".formatted(names.of(e.accountId()));
        };
    }
}
