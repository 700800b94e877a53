package io.streamlet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.ChangeDisplayName;
import io.streamlet.contracts.identity.ChangeRole;
import io.streamlet.contracts.identity.DisableAccount;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.EnableAccount;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A person's account: registered under a name nobody else has, given another role, disabled and enabled again by an admin,
 * who can do neither to their own. Password and sessions are not its business; they live beside it, in {@link Credentials}.
 */
@Aggregate(cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the fields
class Account {
    @AggregateIdentifier
    private AccountId accountId;

    private AccountRegistered registered;
    private String displayName;
    private Role role;
    private boolean enabled;

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AccountId handle(RegisterAccount command, Credentials credentials) {
        var username = command.username().toLowerCase(Locale.ROOT);
        var event = new AccountRegistered(command.accountId(), username, command.displayName(), command.role());
        if (registered != null && !registered.equals(event)) {
            throw Refusals.idAlreadyUsed();
        }
        // on a repeat too: where events and credentials are in two stores, the row may be what got lost
        var reserved = credentials.reserve(new Credential(
                command.accountId(), username, command.displayName(), command.passwordHash(), command.role(), true));
        if (!reserved) {
            throw new BusinessException(ErrorCode.USERNAME_TAKEN, "This username is taken.");
        }
        if (registered == null) {
            apply(event);
        }
        return accountId;
    }

    @CommandHandler
    void handle(ChangeDisplayName command, Credentials credentials) {
        if (!displayName.equals(command.displayName())) {
            apply(new DisplayNameChanged(accountId, command.displayName()));
            credentials.rename(accountId, command.displayName());
        }
    }

    @CommandHandler
    void handle(ChangeRole command, Credentials credentials) {
        requireAdmin(command.by());
        if (role == command.role()) {
            return;
        }
        requireOther(command.by());
        apply(new RoleChanged(accountId, role, command.role(), command.by().accountId()));
        credentials.changeRole(accountId, command.role());
    }

    @CommandHandler
    void handle(DisableAccount command, Credentials credentials) {
        requireAdmin(command.by());
        requireOther(command.by());
        if (enabled) {
            apply(new AccountDisabled(accountId, command.by().accountId()));
            credentials.disable(accountId);
        }
    }

    @CommandHandler
    void handle(EnableAccount command, Credentials credentials) {
        requireAdmin(command.by());
        if (!enabled) {
            apply(new AccountEnabled(accountId, command.by().accountId()));
            credentials.enable(accountId);
        }
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.isAdmin()) {
            throw Refusals.forbidden("Only admins manage accounts.");
        }
    }

    /** else the last admin could lock everyone out */
    private void requireOther(Actor actor) {
        if (actor.is(accountId)) {
            throw new BusinessException(ErrorCode.OWN_ACCOUNT, "You cannot do that to your own account.");
        }
    }

    @EventSourcingHandler
    void on(IdentityEvent event) {
        switch (event) {
            case AccountRegistered now -> {
                accountId = now.accountId();
                registered = now;
                displayName = now.displayName();
                role = now.role();
                enabled = true;
            }
            case DisplayNameChanged changed -> displayName = changed.displayName();
            case RoleChanged changed -> role = changed.to();
            case AccountDisabled disabled -> enabled = false;
            case AccountEnabled now -> enabled = true;
        }
    }
}
