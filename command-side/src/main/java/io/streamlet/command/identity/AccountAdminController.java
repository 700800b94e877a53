package io.streamlet.command.identity;

import io.streamlet.contracts.identity.ChangeRole;
import io.streamlet.contracts.identity.DisableAccount;
import io.streamlet.contracts.identity.EnableAccount;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/users/{id}")
class AccountAdminController {
    private final CommandGateway commands;
    private final AccountGate gate;

    AccountAdminController(CommandGateway commands, AccountGate gate) {
        this.commands = commands;
        this.gate = gate;
    }

    record RoleRequest(@NotNull Role role) {}

    @PutMapping("/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeRole(
            @PathVariable("id") AccountId accountId,
            @RequestBody @Valid RoleRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new ChangeRole(accountId, body.role(), actor));
        gate.forget(accountId);
    }

    @PostMapping("/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable("id") AccountId accountId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new DisableAccount(accountId, actor));
        gate.forget(accountId);
    }

    @PostMapping("/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable("id") AccountId accountId, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new EnableAccount(accountId, actor));
        gate.forget(accountId);
    }
}
