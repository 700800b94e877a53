package io.streamlet.command.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param failedLoginsPerUsername in a minute
 * @param failedLoginsPerAddress in a minute; more, because a school may share one
 * @param registrationsPerAddress in an hour, refused ones too
 * @param sessionLifetime for which a session lasts without being used
 */
@ConfigurationProperties("streamlet.identity")
record IdentityLimits(
        @DefaultValue("10") int failedLoginsPerUsername,
        @DefaultValue("50") int failedLoginsPerAddress,
        @DefaultValue("10") int registrationsPerAddress,
        @DefaultValue("30d") Duration sessionLifetime) {}
