package io.streamlet.command.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.identity.AccountDisabled;
import io.streamlet.contracts.identity.AccountEnabled;
import io.streamlet.contracts.identity.AccountErased;
import io.streamlet.contracts.identity.AccountRegistered;
import io.streamlet.contracts.identity.ChangeDisplayName;
import io.streamlet.contracts.identity.ChangeRole;
import io.streamlet.contracts.identity.CompleteErasure;
import io.streamlet.contracts.identity.DestroyKey;
import io.streamlet.contracts.identity.DisableAccount;
import io.streamlet.contracts.identity.DisplayNameChanged;
import io.streamlet.contracts.identity.EnableAccount;
import io.streamlet.contracts.identity.EraseAccount;
import io.streamlet.contracts.identity.ErasureCompleted;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.identity.RegisterAccount;
import io.streamlet.contracts.identity.RoleChanged;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Personal;
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
 *
 * <p>Erased it stays as an id to which the history is tied, and nothing happens to it any more: the person's key is destroyed, so
 * that nothing tells who it was. Where events and keys are in two stores, a process manager makes up for what a crash left undone.
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
    private boolean erased;
    private boolean erasureCompleted;

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AccountId handle(RegisterAccount command, Credentials credentials) {
        requireName(command.displayName());
        var username = command.username().toLowerCase(Locale.ROOT);
        var event = new AccountRegistered(command.accountId(), username, command.displayName(), command.role());
        if (registered != null && (erased || !registered.equals(event))) {
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
        requireNotErased();
        requireName(command.displayName());
        if (!displayName.equals(command.displayName())) {
            apply(new DisplayNameChanged(accountId, command.displayName()));
            credentials.rename(accountId, command.displayName());
        }
    }

    @CommandHandler
    void handle(ChangeRole command, Credentials credentials) {
        requireAdmin(command.by());
        requireNotErased();
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
        requireNotErased();
        requireOther(command.by());
        if (enabled) {
            apply(new AccountDisabled(accountId, command.by().accountId()));
            credentials.disable(accountId);
        }
    }

    @CommandHandler
    void handle(EnableAccount command, Credentials credentials) {
        requireAdmin(command.by());
        requireNotErased();
        if (!enabled) {
            apply(new AccountEnabled(accountId, command.by().accountId()));
            credentials.enable(accountId);
        }
    }

    @CommandHandler
    void handle(EraseAccount command, Credentials credentials, PersonKeys keys) {
        requireAdmin(command.by());
        requireOther(command.by());
        if (erased) {
            return;
        }
        if (!registered.username().equals(command.username().toLowerCase(Locale.ROOT))) {
            throw new BusinessException(ErrorCode.NOT_CONFIRMED, "That is not the username of this account.");
        }
        if (role == Role.ADMIN && credentials.isLastAdmin(accountId)) {
            throw new BusinessException(ErrorCode.LAST_ADMIN, "Nobody else is an admin.");
        }
        apply(new AccountErased(accountId, command.reason(), command.by().accountId()));
        forget(credentials, keys);
    }

    @CommandHandler
    void handle(DestroyKey command, Credentials credentials, PersonKeys keys) {
        if (erased) {
            forget(credentials, keys);
        }
    }

    @CommandHandler
    void handle(CompleteErasure command, Credentials credentials, PersonKeys keys) {
        if (erased && !erasureCompleted) {
            forget(credentials, keys);
            apply(new ErasureCompleted(accountId));
        }
    }

    private void forget(Credentials credentials, PersonKeys keys) {
        credentials.forget(accountId);
        keys.destroy(accountId);
    }

    private void requireNotErased() {
        if (erased) {
            throw new BusinessException(ErrorCode.ACCOUNT_ERASED, "The person behind this account was erased.");
        }
    }

    /** nobody may pass for somebody who was erased */
    private static void requireName(String displayName) {
        if (displayName.equals(Personal.ERASED)) {
            throw Refusals.invalid("displayName", "is not a name");
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
            case AccountErased now -> {
                erased = true;
                enabled = false;
                displayName = Personal.ERASED;
                registered = new AccountRegistered(accountId, Personal.ERASED, Personal.ERASED, registered.role());
            }
            case ErasureCompleted now -> erasureCompleted = true;
        }
    }
}
