package io.streamlet.command.stage;

import io.streamlet.contracts.classroom.ClassSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param seats the most that any class may have beside the teacher, 1 to 4
 * @param invitationLife how long an invitation waits for an answer
 */
@ConfigurationProperties("streamlet.stage")
record StageRules(
        @DefaultValue("4") int seats, @DefaultValue("30s") Duration invitationLife) {
    StageRules {
        if (seats < 1 || seats > ClassSettings.MOST_STAGE_SEATS) {
            throw new IllegalArgumentException(
                    "A stage has 1 to " + ClassSettings.MOST_STAGE_SEATS + " seats, not " + seats);
        }
        if (!invitationLife.isPositive()) {
            throw new IllegalArgumentException("An invitation needs time to be answered: " + invitationLife);
        }
    }
}
