package io.streamlet.bench.mesh;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** What the viewers of a class do. The number of viewers is kept: who leaves is soon followed by somebody else. */
enum Scenario {
    /** a quarter looks in (median 2 min), three quarters stay (median 40 min) */
    CLASS,
    /** the session lengths of Veloso et al. (2002): lognormal, mu 5.235 and sigma 1.544 in seconds */
    HEAVY,
    /** like a class, but four of five join within one minute */
    FLASH,
    /** like a class, but three of ten leave within five seconds and stay away */
    MASS_LEAVE,
    /** like a class, but half of all relays crash at once and stay away */
    RELAY_MASSACRE,
    /** like a class, but a quarter of those who may relay report ten times their uplink */
    LIES;

    private static final double MINUTE = 60;

    Sessions sessions() {
        return switch (this) {
            case HEAVY -> new Sessions(0, 1, Math.exp(5.235));
            case CLASS, FLASH, MASS_LEAVE, RELAY_MASSACRE, LIES -> new Sessions(0.25, 2 * MINUTE, 40 * MINUTE);
        };
    }

    /** seconds a viewer stays */
    double stay(RandomGenerator random) {
        return sessions().draw(random);
    }

    /** as a row of a table is headed */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
