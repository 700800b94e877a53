package io.streamlet.command.identity;

import io.streamlet.command.shared.Stripped;
import io.streamlet.contracts.identity.EraseAccount;
import io.streamlet.contracts.identity.ErasureReason;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping("/api/admin/accounts/{id}")
class ErasureController {
    private final CommandGateway commands;
    private final AccountGate gate;

    ErasureController(CommandGateway commands, AccountGate gate) {
        this.commands = commands;
        this.gate = gate;
    }

    /** @param username of the account, repeated to confirm what cannot be undone */
    record ErasureRequest(
            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = 64)
            String username,

            @NotNull ErasureReason reason) {
        @Override
        public String toString() {
            return "ErasureRequest[" + reason + "]";
        }
    }

    @PostMapping("/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @PathVariable("id") AccountId accountId,
            @RequestBody @Valid ErasureRequest body,
            @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new EraseAccount(accountId, body.username(), body.reason(), actor));
        gate.forget(accountId);
    }
}
