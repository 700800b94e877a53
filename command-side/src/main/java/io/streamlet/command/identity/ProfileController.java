package io.streamlet.command.identity;

import io.streamlet.command.shared.PlainText;
import io.streamlet.command.shared.Stripped;
import io.streamlet.contracts.identity.ChangeDisplayName;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping("/api/profile")
class ProfileController {
    private final CommandGateway commands;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Logins logins;
    private final Sessions sessions;
    private final AccountGate gate;

    ProfileController(
            CommandGateway commands,
            Credentials credentials,
            Passwords passwords,
            Logins logins,
            Sessions sessions,
            AccountGate gate) {
        this.commands = commands;
        this.credentials = credentials;
        this.passwords = passwords;
        this.logins = logins;
        this.sessions = sessions;
        this.gate = gate;
    }

    record ProfileRequest(
            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = 60) @PlainText
            String displayName) {}

    record PasswordRequest(
            @NotNull @Size(max = 128) String current,
            @NotNull @Size(min = 8, max = 128) String next) {
        @Override
        public String toString() {
            return "PasswordRequest[]";
        }
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeProfile(@RequestBody @Valid ProfileRequest body, @AuthenticationPrincipal Actor actor) {
        commands.sendAndWait(new ChangeDisplayName(actor.accountId(), body.displayName()));
        gate.forget(actor.accountId());
    }

    /** Ends every session, and opens this one anew: the page goes on with the cookie of the answer. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> changePassword(
            @RequestBody @Valid PasswordRequest body,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var own = credentials
                .ofAccount(actor.accountId())
                .orElseThrow(() -> new BusinessException(ErrorCode.ACCOUNT_NOT_FOUND, "There is no such account."));
        var credential = logins.check(own.username(), body.current(), request.getRemoteAddr());
        credentials.changePassword(credential.accountId(), passwords.hash(body.next()));
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        sessions.reopen(credential, request).toString())
                .build();
    }
}
