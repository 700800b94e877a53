package io.streamlet.command.classroom;

import io.streamlet.command.classroom.ScheduleRequests.CancelRequest;
import io.streamlet.command.classroom.ScheduleRequests.DetailsRequest;
import io.streamlet.command.classroom.ScheduleRequests.RescheduleRequest;
import io.streamlet.command.classroom.ScheduleRequests.ScheduleRequest;
import io.streamlet.command.shared.Ids;
import io.streamlet.contracts.classroom.CancelClass;
import io.streamlet.contracts.classroom.ChangeClassDetails;
import io.streamlet.contracts.classroom.ClassSettings;
import io.streamlet.contracts.classroom.FollowClass;
import io.streamlet.contracts.classroom.RescheduleClass;
import io.streamlet.contracts.classroom.ScheduleClass;
import io.streamlet.contracts.classroom.UnfollowClass;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A class before it starts. */
@RestController
@RequestMapping("/api/classes")
class ScheduleController {
    private final CommandGateway commands;

    ScheduleController(CommandGateway commands) {
        this.commands = commands;
    }

    record Scheduled(ClassId classId) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Scheduled> schedule(@RequestBody @Valid ScheduleRequest body, @AuthenticationPrincipal Actor actor) {
        var classId = body.classId() == null ? new ClassId(Ids.next()) : body.classId();
        commands.sendAndWait(new ScheduleClass(
                classId,
                body.title(),
                Objects.requireNonNullElse(body.description(), ""),
                body.startsAt(),
                body.durationMinutes(),
                body.settings() == null
                        ? ClassSettings.DEFAULT
                        : body.settings().settings(),
                actor));
        return ResponseEntity.created(URI.create("/api/classes/" + classId)).body(new Scheduled(classId));
    }

    @PutMapping("/{classId}/schedule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reschedule(
            @PathVariable ClassId classId,
            @RequestBody @Valid RescheduleRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new RescheduleClass(classId, body.startsAt(), body.durationMinutes(), actor));
    }

    @PutMapping("/{classId}/details")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeDetails(
            @PathVariable ClassId classId,
            @RequestBody @Valid DetailsRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new ChangeClassDetails(
                classId, body.title(), body.description(), body.settings().settings(), actor));
    }

    @PostMapping("/{classId}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @PathVariable ClassId classId,
            @RequestBody(required = false) @Valid @Nullable CancelRequest body,
            @AuthenticationPrincipal Actor actor) {
        var reason = body == null || body.reason() == null ? "" : body.reason();
        commands.sendAndWait(new CancelClass(classId, reason, actor));
    }

    @PutMapping("/{classId}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new FollowClass(classId, actor));
    }

    @DeleteMapping("/{classId}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new UnfollowClass(classId, actor));
    }
}
