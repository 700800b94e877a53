package io.streamlet.bench.analytics;

import com.zaxxer.hikari.HikariDataSource;
import io.streamlet.projection.EventPositions;
import io.streamlet.projection.monitoring.Alerts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;

/** The projections alone, on a database of their own, fed by hand. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ReadSide {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "128MB")
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setDataSource(postgres.getPostgresDatabase());
        return pool;
    }

    @Bean
    JpaTransactionManager jpaTransactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }

    @Bean
    TransactionManager projectionTransactionManager(JpaTransactionManager jpaTransactionManager) {
        return new SpringTransactionManager(jpaTransactionManager);
    }

    @Bean
    @Primary
    TransactionManager commandTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    @Bean
    TokenStore tokenStore() {
        return new InMemoryTokenStore();
    }

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    /** of the other projections, which are not fed */
    @Bean
    EventPositions eventPositions() {
        return events -> Map.of();
    }

    @Bean
    Alerts alerts() {
        return then -> List.of();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ReadSide.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.flyway.locations", "classpath:db/projection",
                        "spring.flyway.schemas", "projection",
                        "spring.jpa.hibernate.ddl-auto", "none",
                        "spring.main.banner-mode", "off",
                        "axon.axonserver.enabled", "false",
                        "axon.update-check.disabled", "true",
                        "logging.level.root", "warn"))
                .run();
    }
}
