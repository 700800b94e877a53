package io.streamlet.app.storage;

import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One DataSource, three schemas, two transaction managers: plain JDBC for commands, JPA for the read models. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
    /** Takes a connection at the first statement: a command that waits for its aggregate must not hold one. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("database") Database database) {
        var dataSource = new LazyConnectionDataSourceProxy();
        dataSource.setTargetDataSource(database);
        dataSource.setDefaultAutoCommit(true);
        dataSource.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return dataSource;
    }

    @Bean
    MeterBinder connectionPoolMetrics(Database database) {
        return registry -> database.pool().setMetricRegistry(registry);
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
}
