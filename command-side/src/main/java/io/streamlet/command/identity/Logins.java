package io.streamlet.command.identity;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Checks a password, at the pace of {@link LoginThrottle}, and does not tell a wrong name from a wrong password. */
@Component
class Logins {
    private final Credentials credentials;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    Logins(Credentials credentials, Passwords passwords, LoginThrottle throttle) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    Credential check(String name, String password, String address) {
        var username = name.toLowerCase(Locale.ROOT);
        throttle.take(username, address);
        var credential = credentials.ofUsername(username).orElse(null);
        if (credential == null) {
            passwords.pretendToMatch(password);
            throw badCredentials();
        }
        if (!passwords.matches(password, credential.passwordHash())) {
            throw badCredentials();
        }
        throttle.giveBack(username, address);
        if (!credential.enabled()) {
            throw new BusinessException(ErrorCode.ACCOUNT_DISABLED, "This account is disabled.");
        }
        return credential;
    }

    private static BusinessException badCredentials() {
        return new BusinessException(ErrorCode.BAD_CREDENTIALS, "Username or password is wrong.");
    }
}
