package io.streamlet.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.streamlet.projection.replay.Ledger;
import io.streamlet.projection.replay.ReplayConfiguration;
import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/** Switches the projections on, where the node has that role. */
@AutoConfiguration(beforeName = "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration")
@ConditionalOnBooleanProperty(name = "streamlet.role.projection", matchIfMissing = true)
@ComponentScan({
    "io.streamlet.projection.analytics",
    "io.streamlet.projection.classroom",
    "io.streamlet.projection.conversation",
    "io.streamlet.projection.identity",
    "io.streamlet.projection.mesh",
    "io.streamlet.projection.monitoring",
    "io.streamlet.projection.stage",
    "io.streamlet.projection.timeline"
})
@EntityScan("io.streamlet.projection")
@EnableJpaRepositories(
        basePackages = "io.streamlet.projection",
        transactionManagerRef = "jpaTransactionManager",
        bootstrapMode = BootstrapMode.LAZY)
public class ProjectionsAutoConfiguration {

    @Bean
    ProjectionProcessors projectionProcessors(
            @Qualifier("projectionTransactionManager") TransactionManager transactionManager,
            ObjectProvider<DeadLetters> deadLetters,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        return new ProjectionProcessors(
                transactionManager,
                deadLetters.getIfAvailable(),
                meters.getIfAvailable(() -> Metrics.globalRegistry),
                clock);
    }

    @Bean
    RepositoryStart repositoryStart(ListableBeanFactory beans) {
        return new RepositoryStart(beans);
    }

    @Bean
    @ConditionalOnBean(DeadLetters.class)
    DeadLetterRetry deadLetterRetry(EventProcessingConfiguration processing) {
        return new DeadLetterRetry(processing);
    }

    @Bean
    HibernatePropertiesCustomizer projectionStatements() {
        return properties -> {
            properties.put("hibernate.jdbc.batch_size", 100);
            properties.put("hibernate.order_inserts", true);
            properties.put("hibernate.order_updates", true);
        };
    }

    /** read models are replayed where the application keeps account of it */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Ledger.class)
    @Import(ReplayConfiguration.class)
    static class Replays {}
}
