package io.streamlet.command.classroom;

import io.streamlet.contracts.classroom.ClassStatus;
import io.streamlet.contracts.classroom.EndClass;
import io.streamlet.contracts.classroom.EndReason;
import io.streamlet.contracts.classroom.JoinClass;
import io.streamlet.contracts.classroom.LeaveClass;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.classroom.RemoveParticipant;
import io.streamlet.contracts.classroom.StartClass;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A class from its start to its end. */
@RestController
@RequestMapping("/api/classes/{classId}")
class LiveClassController {
    private final CommandGateway commands;

    LiveClassController(CommandGateway commands) {
        this.commands = commands;
    }

    record StatusAnswer(ClassId classId, ClassStatus status) {}

    record Joined(ClassId classId, ParticipantRole role) {}

    @PostMapping("/start")
    StatusAnswer start(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        return new StatusAnswer(classId, commands.sendAndWait(new StartClass(classId, actor)));
    }

    @PostMapping("/end")
    StatusAnswer end(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        // the aggregate knows whether it is the teacher or an admin
        return new StatusAnswer(classId, commands.sendAndWait(new EndClass(classId, EndReason.BY_TEACHER, actor)));
    }

    @PostMapping("/join")
    Joined join(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        return new Joined(classId, commands.sendAndWait(new JoinClass(classId, actor)));
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new LeaveClass(classId, actor.accountId(), LeaveReason.LEFT));
    }

    @DeleteMapping("/participants/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable ClassId classId, @PathVariable AccountId accountId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new RemoveParticipant(classId, accountId, actor));
    }
}
