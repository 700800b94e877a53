package io.streamlet.command.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down who makes accounts by the dozen, per address. Attempts that are refused count too: each costs the hash of a
 * password, and tells whether a name is taken.
 */
@Component
class RegistrationThrottle {
    private final Buckets addresses;

    RegistrationThrottle(IdentityLimits limits, Clock clock) {
        addresses = new Buckets(limits.registrationsPerAddress(), Duration.ofHours(1), clock);
    }

    void take(String address) {
        addresses.take(address);
    }
}
