package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class StoredCredentials implements Credentials {
    private final JdbcClient jdbc;

    StoredCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean reserve(Credential credential) {
        jdbc.sql("""
                        insert into command.credential (account_id, username, display_name, password_hash, role, enabled)
                        values (:id, :username, :displayName, :hash, :role, :enabled)
                        on conflict do nothing""")
                .param("id", credential.accountId().value())
                .param("username", credential.username())
                .param("displayName", credential.displayName())
                .param("hash", credential.passwordHash())
                .param("role", credential.role().name())
                .param("enabled", credential.enabled())
                .update();
        return ofUsername(credential.username())
                .filter(holder -> holder.accountId().equals(credential.accountId()))
                .isPresent();
    }

    @Override
    public void rename(AccountId accountId, String displayName) {
        jdbc.sql("update command.credential set display_name = :displayName where account_id = :id")
                .param("displayName", displayName)
                .param("id", accountId.value())
                .update();
    }

    @Override
    public void changeRole(AccountId accountId, Role role) {
        jdbc.sql("update command.credential set role = :role where account_id = :id")
                .param("role", role.name())
                .param("id", accountId.value())
                .update();
    }

    @Override
    public void enable(AccountId accountId) {
        jdbc.sql("update command.credential set enabled = true where account_id = :id")
                .param("id", accountId.value())
                .update();
    }

    @Override
    public void disable(AccountId accountId) {
        jdbc.sql("update command.credential set enabled = false where account_id = :id")
                .param("id", accountId.value())
                .update();
        endSessions(accountId);
    }

    @Override
    @Transactional
    public void changePassword(AccountId accountId, String passwordHash) {
        jdbc.sql("update command.credential set password_hash = :hash where account_id = :id")
                .param("hash", passwordHash)
                .param("id", accountId.value())
                .update();
        endSessions(accountId);
    }

    @Override
    public void forget(AccountId accountId) {
        jdbc.sql("delete from command.refresh_token where account_id = :id")
                .param("id", accountId.value())
                .update();
        jdbc.sql("delete from command.credential where account_id = :id")
                .param("id", accountId.value())
                .update();
    }

    @Override
    public boolean isLastAdmin(AccountId accountId) {
        return jdbc.sql("""
                        select account_id from command.credential where role = :admin and enabled
                        order by account_id for update""").param("admin", Role.ADMIN.name()).query(UUID.class).list().stream()
                .allMatch(accountId.value()::equals);
    }

    @Override
    public Optional<Credential> ofUsername(String username) {
        return jdbc.sql("select * from command.credential where username = :username")
                .param("username", username)
                .query((row, n) -> credential(row))
                .optional();
    }

    @Override
    public Optional<Credential> ofAccount(AccountId accountId) {
        return jdbc.sql("select * from command.credential where account_id = :id")
                .param("id", accountId.value())
                .query((row, n) -> credential(row))
                .optional();
    }

    private void endSessions(AccountId accountId) {
        jdbc.sql("update command.refresh_token set revoked = true where account_id = :id")
                .param("id", accountId.value())
                .update();
    }

    private static Credential credential(ResultSet row) throws SQLException {
        return new Credential(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("enabled"));
    }
}
