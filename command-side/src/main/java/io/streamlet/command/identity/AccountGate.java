package io.streamlet.command.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an account may do at this moment. An access token says what held when it was issued; this is asked for every request,
 * so a disabled account is out, and a changed role holds, after at most five seconds.
 */
public class AccountGate {
    private final JdbcClient jdbc;
    private final LoadingCache<AccountId, Optional<Standing>> cache = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build(this::load);

    public AccountGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** empty: there is no such account */
    public Optional<Standing> standingOf(AccountId accountId) {
        return cache.get(accountId);
    }

    /** after a change made on this node, so that it holds at once */
    void forget(AccountId accountId) {
        cache.invalidate(accountId);
    }

    private Optional<Standing> load(AccountId accountId) {
        return jdbc.sql("select display_name, role, enabled from command.credential where account_id = :id")
                .param("id", accountId.value())
                .query((row, n) -> new Standing(
                        row.getString("display_name"), Role.valueOf(row.getString("role")), row.getBoolean("enabled")))
                .optional();
    }

    public record Standing(String displayName, Role role, boolean enabled) {}
}
