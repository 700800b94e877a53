package io.streamlet.command.identity;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out both halves of a session: the access token in the body, the refresh token in a cookie. */
@Component
class Sessions {
    static final String COOKIE = "streamlet_refresh";
    private static final String PATH = "/api/session";

    private final Credentials credentials;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    Sessions(Credentials credentials, AccessTokens accessTokens, RefreshTokens refreshTokens) {
        this.credentials = credentials;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    ResponseEntity<Session> open(Credential credential, HttpStatus status, HttpServletRequest request) {
        var cookie = cookie(refreshTokens.open(credential.accountId()), request);
        return answer(credential, cookie, status);
    }

    ResponseEntity<Session> refresh(String token, HttpServletRequest request) {
        var rotated = refreshTokens.rotate(token);
        var credential = credentials
                .ofAccount(rotated.accountId())
                .filter(Credential::enabled)
                .orElseThrow(() -> new BusinessException(ErrorCode.SESSION_EXPIRED, "The session has ended."));
        return answer(credential, cookie(rotated.token(), request), HttpStatus.OK);
    }

    ResponseCookie end(String token, HttpServletRequest request) {
        if (!token.isEmpty()) {
            refreshTokens.revoke(token);
        }
        return cookie("", Duration.ZERO, request);
    }

    ResponseCookie reopen(Credential credential, HttpServletRequest request) {
        return cookie(refreshTokens.open(credential.accountId()), request);
    }

    private ResponseEntity<Session> answer(Credential credential, ResponseCookie cookie, HttpStatus status) {
        var accessToken = accessTokens.issue(credential.actor());
        var account = new Session.SessionAccount(
                credential.accountId(), credential.username(), credential.displayName(), credential.role());
        return ResponseEntity.status(status)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Session(accessToken.value(), accessToken.expiresAt(), account));
    }

    private ResponseCookie cookie(String token, HttpServletRequest request) {
        return cookie(token, refreshTokens.lifetime(), request);
    }

    private static ResponseCookie cookie(String token, Duration maxAge, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .sameSite("Strict")
                .path(PATH)
                .secure(request.isSecure())
                .maxAge(maxAge)
                .build();
    }
}
