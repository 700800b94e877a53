package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.util.Optional;

/**
 * The plain table beside the accounts. The aggregate keeps it in step within its own transaction: that is what reserves a
 * username, which no event could.
 */
interface Credentials {
    /** false: the name belongs to another account; an account that has its name already keeps it */
    boolean reserve(Credential credential);

    void rename(AccountId accountId, String displayName);

    void changeRole(AccountId accountId, Role role);

    void enable(AccountId accountId);

    /** also ends every session of the account */
    void disable(AccountId accountId);

    /** also ends every session of the account */
    void changePassword(AccountId accountId, String passwordHash);

    /** leaves nothing of the account: no way in, no session, and its name to whoever wants it */
    void forget(AccountId accountId);

    /** whether nobody else is an admin and enabled; nobody can stop being one until the transaction is over */
    boolean isLastAdmin(AccountId accountId);

    Optional<Credential> ofUsername(String username);

    Optional<Credential> ofAccount(AccountId accountId);
}
