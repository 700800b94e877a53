package io.streamlet.command.identity;

import io.streamlet.command.shared.Ids;
import io.streamlet.command.shared.PlainText;
import io.streamlet.command.shared.Refusals;
import io.streamlet.command.shared.Stripped;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

@RestController
@RequestMapping("/api")
class SessionController {
    private final CommandGateway commands;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Logins logins;
    private final RegistrationThrottle registrations;
    private final Sessions sessions;

    SessionController(
            CommandGateway commands,
            Credentials credentials,
            Passwords passwords,
            Logins logins,
            RegistrationThrottle registrations,
            Sessions sessions) {
        this.commands = commands;
        this.credentials = credentials;
        this.passwords = passwords;
        this.logins = logins;
        this.registrations = registrations;
        this.sessions = sessions;
    }

    record RegisterRequest(
            @Nullable AccountId accountId,

            @JsonDeserialize(using = Stripped.class)
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{3,32}", message = "must be 3 to 32 of a–z, 0–9, . _ -")
            String username,

            @NotNull @Size(min = 8, max = 128) String password,

            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = 60) @PlainText
            String displayName) {
        @Override
        public String toString() {
            return "RegisterRequest[]";
        }
    }

    record LoginRequest(
            @JsonDeserialize(using = Stripped.class) @NotBlank @Size(max = 64)
            String username,

            @NotNull @Size(max = 128) String password) {
        @Override
        public String toString() {
            return "LoginRequest[]";
        }
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Session> register(
            @RequestBody @Valid RegisterRequest body, HttpServletRequest request, HttpServletResponse response) {
        return TooManyRequests.told(response, () -> register(body, request));
    }

    private ResponseEntity<Session> register(RegisterRequest body, HttpServletRequest request) {
        registrations.take(request.getRemoteAddr());
        var accountId = body.accountId() == null ? new AccountId(Ids.next()) : body.accountId();
        var hash = passwords.hash(body.password());
        commands.sendAndWait(new RegisterAccount(accountId, body.username(), body.displayName(), Role.STUDENT, hash));
        var credential = credentials.ofAccount(accountId).orElseThrow(Refusals::idAlreadyUsed);
        // a repeated registration signs in only who knows the password: ids and names of accounts are no secret
        if (!credential.passwordHash().equals(hash)) {
            credential = checkRepeated(body, request);
        }
        return sessions.open(credential, HttpStatus.CREATED, request);
    }

    @PostMapping("/login")
    ResponseEntity<Session> login(
            @RequestBody @Valid LoginRequest body, HttpServletRequest request, HttpServletResponse response) {
        var credential = TooManyRequests.told(
                response, () -> logins.check(body.username(), body.password(), request.getRemoteAddr()));
        return sessions.open(credential, HttpStatus.OK, request);
    }

    @PostMapping("/session/refresh")
    ResponseEntity<Session> refresh(
            @CookieValue(name = Sessions.COOKIE, defaultValue = "") String token, HttpServletRequest request) {
        if (token.isEmpty()) {
            throw new BusinessException(ErrorCode.NOT_AUTHENTICATED, "There is no session.");
        }
        return sessions.refresh(token, request);
    }

    @PostMapping("/session/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> logout(
            @CookieValue(name = Sessions.COOKIE, defaultValue = "") String token, HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, sessions.end(token, request).toString())
                .build();
    }

    private Credential checkRepeated(RegisterRequest body, HttpServletRequest request) {
        try {
            return logins.check(body.username(), body.password(), request.getRemoteAddr());
        } catch (BusinessException e) {
            throw e.code() == ErrorCode.BAD_CREDENTIALS ? Refusals.idAlreadyUsed() : e;
        }
    }
}
