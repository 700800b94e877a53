package io.streamlet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.command.shared.MutableClock;
import io.streamlet.contracts.shared.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegistrationThrottleTest {
    private static final String HERE = "192.0.2.1";

    private final MutableClock clock = new MutableClock();
    private final RegistrationThrottle throttle =
            new RegistrationThrottle(new IdentityLimits(3, 5, 2, Duration.ofDays(30)), clock);

    private void expectRefusal(long seconds) {
        assertThatThrownBy(() -> throttle.take(HERE)).isInstanceOfSatisfying(TooManyRequests.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
            assertThat(refused.retryAfterSeconds()).isEqualTo(seconds);
        });
    }

    @Test
    void anAddressRegistersSoManyAnHour() {
        throttle.take(HERE);
        throttle.take(HERE);
        expectRefusal(1_800);
        clock.advance(Duration.ofMinutes(20));
        expectRefusal(600);
        clock.advance(Duration.ofMinutes(10));
        throttle.take(HERE);
        expectRefusal(1_800);
    }

    @Test
    void addressesDoNotHinderEachOther() {
        throttle.take(HERE);
        throttle.take(HERE);
        throttle.take("192.0.2.2");
    }
}
