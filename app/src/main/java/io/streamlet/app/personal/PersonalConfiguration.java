package io.streamlet.app.personal;

import io.streamlet.app.storage.KeyConnections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {
    @Bean
    StoredKeys personKeys(KeyConnections connections, JdbcClient jdbc) {
        return new StoredKeys(connections, jdbc);
    }
}
