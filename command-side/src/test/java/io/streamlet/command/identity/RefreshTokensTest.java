package io.streamlet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.command.CommandSideTest;
import io.streamlet.command.shared.Ids;
import io.streamlet.command.shared.MutableClock;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class RefreshTokensTest {
    private final AccountId account = new AccountId(Ids.next());

    @Autowired
    RefreshTokens tokens;

    @Autowired
    Credentials credentials;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anAccount() {
        credentials.reserve(
                new Credential(account, account.toString().substring(4), "Grace", "hash", Role.STUDENT, true));
    }

    @AfterEach
    void theClockIsShared() {
        clock.reset();
    }

    private String next(String token) {
        var rotated = tokens.rotate(token);
        assertThat(rotated.accountId()).isEqualTo(account);
        return rotated.token();
    }

    private void expectEnded(String token) {
        assertThatThrownBy(() -> tokens.rotate(token))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SESSION_EXPIRED));
    }

    @Test
    void everyUseGivesTheNextToken() {
        var first = tokens.open(account);
        var second = next(first);
        assertThat(second).isNotEqualTo(first).hasSize(43);
        assertThat(next(second)).isNotEqualTo(second);
    }

    @Test
    void theOtherTabGetsASuccessorOfItsOwn() {
        var first = tokens.open(account);
        var one = next(first);
        clock.advance(RefreshTokens.GRACE);
        var other = next(first);
        assertThat(next(one)).isNotEqualTo(next(other));
    }

    @Test
    void anOldTokenShownAgainEndsTheFamily() {
        var first = tokens.open(account);
        var second = next(first);
        clock.advance(RefreshTokens.GRACE.plusMillis(1));
        expectEnded(first);
        expectEnded(second);
    }

    @Test
    void butNoOtherFamily() {
        var stolen = tokens.open(account);
        var elsewhere = tokens.open(account);
        next(stolen);
        clock.advance(RefreshTokens.GRACE.plusMillis(1));
        expectEnded(stolen);
        assertThat(next(elsewhere)).isNotEmpty();
    }

    @Test
    void loggingOutEndsTheFamily() {
        var first = tokens.open(account);
        var second = next(first);
        tokens.revoke(second);
        expectEnded(second);
        expectEnded(first);
        tokens.revoke("unknown");
    }

    @Test
    void aTokenLastsAsLongAsTheSession() {
        var late = tokens.open(account);
        clock.advance(tokens.lifetime());
        expectEnded(late);
    }

    @Test
    void whatHasExpiredIsClearedAway() {
        tokens.open(account);
        clock.advance(tokens.lifetime().plus(Duration.ofDays(1)));
        tokens.open(account);
        assertThat(jdbc.sql("select count(*) from command.refresh_token where account_id = :id")
                        .param("id", account.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void disablingTheAccountAndChangingThePasswordEndEverySession() {
        var first = tokens.open(account);
        credentials.disable(account);
        expectEnded(first);
        var second = tokens.open(account);
        credentials.changePassword(account, "other hash");
        expectEnded(second);
    }

    @Test
    void theTokenItselfIsNotStored() {
        var token = tokens.open(account);
        assertThat(jdbc.sql("select token_hash from command.refresh_token where account_id = :id")
                        .param("id", account.value())
                        .query(byte[].class)
                        .single())
                .hasSize(32)
                .isNotEqualTo(Base64.getUrlDecoder().decode(token));
    }

    @Test
    void anUnknownTokenIsNoSession() {
        expectEnded("unknown");
    }
}
