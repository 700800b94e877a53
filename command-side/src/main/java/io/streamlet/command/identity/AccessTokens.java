package io.streamlet.command.identity;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.Role;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Short-lived proof of who is asking: a JWT (RFC 7519) signed with EdDSA (RFC 8037) under a named key. */
public final class AccessTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final String ISSUER = "streamlet";

    private final SigningKey signingKey;
    private final Clock clock;
    private final JwtParser parser;

    public AccessTokens(SigningKey signingKey, Clock clock) {
        this.signingKey = signingKey;
        this.clock = clock;
        this.parser = Jwts.parser()
                .json(new JwtJson.Reader())
                .keyLocator(header -> keyNamed((String) header.get("kid")))
                .requireIssuer(ISSUER)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    public AccessToken issue(Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(LIFETIME);
        var value = Jwts.builder()
                .json(new JwtJson.Writer())
                .header()
                .keyId(signingKey.keyId())
                .and()
                .issuer(ISSUER)
                .subject(actor.accountId().toString())
                .claim("name", actor.displayName())
                .claim("role", actor.role().name())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(signingKey.keyPair().getPrivate(), Jwts.SIG.EdDSA)
                .compact();
        return new AccessToken(value, expiresAt);
    }

    /** refuses with SESSION_EXPIRED what was good once, and with NOT_AUTHENTICATED what never was */
    public Actor verify(String token) {
        try {
            return actor(parser.parseSignedClaims(token).getPayload());
        } catch (ExpiredJwtException e) {
            throw new BusinessException(ErrorCode.SESSION_EXPIRED, "The access token has expired.");
        } catch (JwtException | IllegalArgumentException | NullPointerException e) {
            throw new BusinessException(ErrorCode.NOT_AUTHENTICATED, "The access token is not valid.");
        }
    }

    private static Actor actor(Claims claims) {
        return new Actor(
                AccountId.of(claims.getSubject()),
                Objects.requireNonNull(claims.get("name", String.class)),
                Role.valueOf(claims.get("role", String.class)));
    }

    private Key keyNamed(@Nullable String keyId) {
        if (!signingKey.keyId().equals(keyId)) {
            throw new JwtException("no such key");
        }
        return signingKey.keyPair().getPublic();
    }

    public record AccessToken(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "AccessToken[expiresAt=" + expiresAt + "]";
        }
    }
}
