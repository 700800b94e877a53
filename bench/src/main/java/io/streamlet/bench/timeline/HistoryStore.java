package io.streamlet.bench.timeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.zaxxer.hikari.HikariDataSource;
import io.streamlet.projection.EventPositions;
import io.streamlet.projection.monitoring.Alerts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;

/** The projections on a database of their own, with the event store in it: streams can be read, but no processor follows. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class HistoryStore {

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
    EventStorageEngine eventStorageEngine(DataSource dataSource) {
        var engine = new Unfollowed(dataSource);
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return engine;
    }

    /** the ids of {@link GreatClass} are numbers */
    @Bean
    EventPositions eventPositions() {
        return events -> {
            var positions = new HashMap<String, Long>();
            events.forEach(event -> positions.put(
                    event.getIdentifier(),
                    UUID.fromString(event.getIdentifier()).getLeastSignificantBits()));
            return positions;
        };
    }

    @Bean
    Alerts alerts() {
        return then -> List.of();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(HistoryStore.class)
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

    private static final class Unfollowed extends JdbcEventStorageEngine {

        Unfollowed(DataSource dataSource) {
            super(JdbcEventStorageEngine.builder()
                    .connectionProvider(new DataSourceConnectionProvider(dataSource))
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .eventSerializer(json())
                    .snapshotSerializer(json()));
        }

        private static Jackson3Serializer json() {
            return Jackson3Serializer.builder()
                    .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultVisibility(visibility -> visibility
                            .withFieldVisibility(Visibility.ANY)
                            .withGetterVisibility(Visibility.NONE)
                            .withIsGetterVisibility(Visibility.NONE)))
                    .build();
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            return Stream.empty();
        }
    }
}
