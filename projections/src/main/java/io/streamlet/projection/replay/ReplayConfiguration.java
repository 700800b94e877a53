package io.streamlet.projection.replay;

import io.streamlet.projection.DeadLetters;
import io.streamlet.projection.shared.ReadModel;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the application keeps a ledger. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

    @Bean
    ReadModelQueries readModelQueries(Standings standings, Ledger ledger) {
        return new ReadModelQueries(standings, ledger);
    }

    @Bean
    Replayer replayer(
            List<ReadModel> models,
            History history,
            LivePlaces live,
            Ledger ledger,
            DeadLetters letters,
            EntityManagerFactory entities,
            DataSource dataSource,
            JdbcClient jdbc,
            JdbcTemplate template,
            @Qualifier("jpaTransactionManager") PlatformTransactionManager transactionManager,
            @Qualifier("projectionTransactionManager") TransactionManager axonTransactions,
            org.axonframework.config.Configuration configuration,
            EventProcessingConfiguration processing,
            Clock clock) {
        var transactions = new Transactions(entities, dataSource, template, transactionManager);
        var schemas = new Schemas(jdbc, template);
        var parts = new Replayer.Parts(
                models.stream().collect(Collectors.toMap(ReadModel::group, Function.identity())),
                history,
                live,
                ledger,
                transactions,
                schemas,
                new Switching(live, ledger, schemas, new Comparing(jdbc), transactions, clock),
                letters,
                axonTransactions,
                clock);
        return new Replayer(
                parts,
                configuration,
                new LetterRetry(processing, ledger),
                UUID.randomUUID().toString());
    }
}
