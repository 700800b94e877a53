package io.streamlet.command.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long-lived half of a session: 256 random bits, of which only the SHA-256 is stored. Each use replaces the token by
 * another of its family. A token shown again after that is a copy in the wrong hands, and ends the family; except within ten
 * seconds, when it is the other tab, and gets a successor of its own.
 */
@Component
class RefreshTokens {
    static final Duration GRACE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lifetime;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, IdentityLimits limits) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.lifetime = limits.sessionLifetime();
    }

    record Rotated(AccountId accountId, String token) {}

    Duration lifetime() {
        return lifetime;
    }

    /** a new family; what has expired of the account goes at the same time */
    String open(AccountId accountId) {
        jdbc.sql("delete from command.refresh_token where account_id = :account and expires_at < :now")
                .param("account", accountId.value())
                .param("now", at(clock.instant()))
                .update();
        return issue(accountId, UUID.randomUUID());
    }

    /** refuses with SESSION_EXPIRED */
    Rotated rotate(String token) {
        // refused outside of the transaction: revoking the family must stay
        return rotateIfGood(token)
                .orElseThrow(() -> new BusinessException(ErrorCode.SESSION_EXPIRED, "The session has ended."));
    }

    void revoke(String token) {
        find(token).ifPresent(stored -> revokeFamily(stored.family()));
    }

    private Optional<Rotated> rotateIfGood(String token) {
        Optional<Rotated> rotated = transaction.execute(status -> {
            var now = clock.instant();
            var stored = find(token).orElse(null);
            if (stored == null || stored.revoked() || !now.isBefore(stored.expiresAt())) {
                return Optional.empty();
            }
            if (stored.replacedAt() == null) {
                jdbc.sql("update command.refresh_token set replaced_at = :now where token_hash = :hash")
                        .param("now", at(now))
                        .param("hash", hash(token))
                        .update();
            } else if (now.isAfter(stored.replacedAt().plus(GRACE))) {
                revokeFamily(stored.family());
                return Optional.empty();
            }
            return Optional.of(new Rotated(stored.accountId(), issue(stored.accountId(), stored.family())));
        });
        return rotated == null ? Optional.empty() : rotated;
    }

    private String issue(AccountId accountId, UUID family) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql("""
                        insert into command.refresh_token (token_hash, family, account_id, issued_at, expires_at)
                        values (:hash, :family, :account, :now, :expires)""")
                .param("hash", hash(token))
                .param("family", family)
                .param("account", accountId.value())
                .param("now", at(now))
                .param("expires", at(now.plus(lifetime)))
                .update();
        return token;
    }

    private void revokeFamily(UUID family) {
        jdbc.sql("update command.refresh_token set revoked = true where family = :family")
                .param("family", family)
                .update();
    }

    private record Stored(
            UUID family,
            AccountId accountId,
            Instant expiresAt,
            @Nullable Instant replacedAt,
            boolean revoked) {}

    /** locked, so that two tabs are served one after the other */
    private Optional<Stored> find(String token) {
        return jdbc.sql("select * from command.refresh_token where token_hash = :hash for update")
                .param("hash", hash(token))
                .query((row, n) -> stored(row))
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var replacedAt = row.getObject("replaced_at", OffsetDateTime.class);
        return new Stored(
                row.getObject("family", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                replacedAt == null ? null : replacedAt.toInstant(),
                row.getBoolean("revoked"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
