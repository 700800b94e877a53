package io.streamlet.command;

import io.streamlet.command.identity.AccessTokens;
import io.streamlet.command.identity.AccountGate;
import io.streamlet.command.identity.SigningKey;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every node needs whatever its roles: a gateway that retries, and the check of who is asking. */
@AutoConfiguration(
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class SharedAccessAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    CommandGateway commandGateway(CommandBus commandBus) {
        return RetryingCommandGateway.on(commandBus);
    }

    @Bean
    AccessTokens accessTokens(SigningKey signingKey, Clock clock) {
        return new AccessTokens(signingKey, clock);
    }

    @Bean
    AccountGate accountGate(JdbcClient jdbc) {
        return new AccountGate(jdbc);
    }
}
