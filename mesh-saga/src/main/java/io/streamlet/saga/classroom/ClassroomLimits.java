package io.streamlet.saga.classroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeLimit for which a class may run
 * @param teacherGone for which a class waits for its teacher to come back
 */
@ConfigurationProperties("streamlet.classroom")
record ClassroomLimits(
        @DefaultValue("8h") Duration timeLimit,
        @DefaultValue("30m") Duration teacherGone) {}
