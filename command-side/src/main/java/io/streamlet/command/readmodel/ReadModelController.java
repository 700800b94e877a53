package io.streamlet.command.readmodel;

import io.streamlet.command.shared.PlainText;
import io.streamlet.contracts.readmodel.CancelReplay;
import io.streamlet.contracts.readmodel.DiscardDeadLetter;
import io.streamlet.contracts.readmodel.RetryDeadLetter;
import io.streamlet.contracts.readmodel.StartReplay;
import io.streamlet.contracts.readmodel.SwitchReadModel;
import io.streamlet.contracts.readmodel.UndoSwitch;
import io.streamlet.contracts.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepted is what was decided: the nodes that project do it next, and say how far they are. */
@RestController
@RequestMapping("/api/admin/read-models/{group}")
class ReadModelController {
    private final CommandGateway commands;

    ReadModelController(CommandGateway commands) {
        this.commands = commands;
    }

    record ReplayRequest(@Nullable Instant from) {}

    record SwitchRequest(
            @Nullable Boolean override,
            @Nullable @PlainText @Size(max = 500) String reason) {}

    record DiscardRequest(
            @NotBlank @PlainText @Size(max = 500) String reason) {}

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(
            @PathVariable String group, @RequestBody @Valid ReplayRequest body, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new StartReplay(group, body.from(), actor));
    }

    @DeleteMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancelReplay(@PathVariable String group, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new CancelReplay(group, actor));
    }

    @PostMapping("/switch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void switchReadModel(
            @PathVariable String group, @RequestBody @Valid SwitchRequest body, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new SwitchReadModel(group, Boolean.TRUE.equals(body.override()), body.reason(), actor));
    }

    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void undoSwitch(@PathVariable String group, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new UndoSwitch(group, actor));
    }

    @PostMapping("/dead-letters/{letter}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retryDeadLetter(
            @PathVariable String group, @PathVariable String letter, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new RetryDeadLetter(group, letter, actor));
    }

    @PostMapping("/dead-letters/{letter}/discard")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void discardDeadLetter(
            @PathVariable String group,
            @PathVariable String letter,
            @RequestBody @Valid DiscardRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new DiscardDeadLetter(group, letter, body.reason(), actor));
    }
}
