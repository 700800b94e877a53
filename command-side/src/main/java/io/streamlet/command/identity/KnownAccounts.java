package io.streamlet.command.identity;

import io.streamlet.command.shared.Ids;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Registers accounts that configuration asks for, unless their name is there already. */
@Component
class KnownAccounts {
    private final CommandGateway commands;
    private final Credentials credentials;
    private final Passwords passwords;

    KnownAccounts(CommandGateway commands, Credentials credentials, Passwords passwords) {
        this.commands = commands;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    void ensure(String username, String displayName, Role role, String password) {
        if (credentials.ofUsername(username).isEmpty()) {
            commands.sendAndWait(new RegisterAccount(
                    new AccountId(Ids.next()), username, displayName, role, passwords.hash(password)));
        }
    }

    boolean hasPassword(String username, String password) {
        return credentials
                .ofUsername(username)
                .filter(credential -> passwords.matches(password, credential.passwordHash()))
                .isPresent();
    }
}
