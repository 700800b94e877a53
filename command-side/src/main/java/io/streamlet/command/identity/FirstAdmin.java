package io.streamlet.command.identity;

import io.streamlet.contracts.shared.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Creates the first administrator from {@code streamlet.admin.*}; without effect once the name exists. */
@Component
@ConditionalOnProperty("streamlet.admin.password")
class FirstAdmin implements ApplicationRunner {
    private final KnownAccounts accounts;
    private final Configured configured;

    FirstAdmin(KnownAccounts accounts, Configured configured) {
        this.accounts = accounts;
        this.configured = configured;
    }

    @ConfigurationProperties("streamlet.admin")
    record Configured(
            @DefaultValue("admin") String username,
            @DefaultValue("") String password) {
        Configured {
            if (!password.isEmpty() && password.length() < 12) {
                throw new IllegalArgumentException("streamlet.admin.password needs at least 12 characters");
            }
        }

        @Override
        public String toString() {
            return "Configured[username=" + username + "]";
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.ensure(configured.username(), "Administrator", Role.ADMIN, configured.password());
    }
}
