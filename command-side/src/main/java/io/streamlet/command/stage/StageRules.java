package io.streamlet.command.stage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param seats beside the teacher, 1 to 4: a teacher's browser mixes no more in real time
 * @param invitationLife how long an invitation waits for an answer
 */
@ConfigurationProperties("streamlet.stage")
record StageRules(
        @DefaultValue("4") int seats, @DefaultValue("30s") Duration invitationLife) {
    private static final int MOST_SEATS = 4;

    StageRules {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("A stage has 1 to " + MOST_SEATS + " seats, not " + seats);
        }
        if (!invitationLife.isPositive()) {
            throw new IllegalArgumentException("An invitation needs time to be answered: " + invitationLife);
        }
    }
}
