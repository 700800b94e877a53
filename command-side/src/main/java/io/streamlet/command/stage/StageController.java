package io.streamlet.command.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.LowerAllHands;
import io.streamlet.contracts.stage.LowerHand;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.RaiseHand;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/classes/{classId}")
class StageController {
    private final CommandGateway commands;

    StageController(CommandGateway commands) {
        this.commands = commands;
    }

    @PutMapping("/hand")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void raise(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new RaiseHand(classId, actor));
    }

    @DeleteMapping("/hand")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lower(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new LowerHand(classId, actor.accountId(), LowerReason.BY_SELF, actor));
    }

    @DeleteMapping("/hands/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lowerOf(
            @PathVariable ClassId classId, @PathVariable AccountId accountId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new LowerHand(classId, accountId, LowerReason.BY_TEACHER, actor));
    }

    @DeleteMapping("/hands")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lowerAll(@PathVariable ClassId classId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new LowerAllHands(classId, actor));
    }
}
