package io.streamlet.command.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per username and per address. An attempt takes its token before the password is looked at and gets it
 * back when it was right, so attempts side by side count too.
 */
@Component
class LoginThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Buckets usernames;
    private final Buckets addresses;

    LoginThrottle(IdentityLimits limits, Clock clock) {
        usernames = new Buckets(limits.failedLoginsPerUsername(), WINDOW, clock);
        addresses = new Buckets(limits.failedLoginsPerAddress(), WINDOW, clock);
    }

    void take(String username, String address) {
        addresses.take(address);
        usernames.take(username);
    }

    void giveBack(String username, String address) {
        addresses.giveBack(address);
        usernames.giveBack(username);
    }
}
