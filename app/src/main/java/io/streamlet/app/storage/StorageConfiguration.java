package io.streamlet.app.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One DataSource, three schemas, two transaction managers: plain JDBC for commands, JPA for the read models. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class StorageConfiguration {
    private static final List<String> SCHEMAS = List.of("axon", "command", "projection");

    @Bean
    DataDirectory dataDirectory(@Value("${streamlet.data-directory}") Path path) {
        return DataDirectory.open(path);
    }

    @Bean
    @ConditionalOnExpression("'${streamlet.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DataDirectory data) {
        return EmbeddedDatabase.start(data);
    }

    @Bean(defaultCandidate = false)
    HikariDataSource connectionPool(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        if (properties.external()) {
            return open(
                    Objects.requireNonNull(properties.url()),
                    properties.username(),
                    properties.password(),
                    properties.poolSize());
        }
        EmbeddedDatabase database = embedded.getObject();
        return open(database.url(), database.username(), database.password(), properties.poolSize());
    }

    /** Takes a connection at the first statement: a command that waits for its aggregate must not hold one. */
    @Bean
    DataSource dataSource(@Qualifier("connectionPool") HikariDataSource connectionPool) {
        return new LazyConnectionDataSourceProxy(connectionPool);
    }

    /** A pool whose database has the current schemas. */
    static HikariDataSource open(String url, @Nullable String username, @Nullable String password, int poolSize) {
        var config = new HikariConfig();
        config.setPoolName("streamlet");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.addDataSourceProperty("ApplicationName", "streamlet");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        var dataSource = new HikariDataSource(config);
        SCHEMAS.forEach(schema -> migrate(dataSource, schema));
        return dataSource;
    }

    @Bean
    @Primary
    PlatformTransactionManager jdbcTransactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @ConditionalOnBooleanProperty("streamlet.role.projection")
    PlatformTransactionManager jpaTransactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }

    private static void migrate(DataSource dataSource, String schema) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }
}
