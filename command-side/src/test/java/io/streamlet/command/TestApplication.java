package io.streamlet.command;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.streamlet.command.identity.PersonKeys;
import io.streamlet.command.identity.SigningKey;
import io.streamlet.command.readmodel.FakeReplayOrders;
import io.streamlet.command.readmodel.ReplayOrders;
import io.streamlet.command.shared.MutableClock;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.BusinessException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** This side alone: a real PostgreSQL, events in memory, and what the application would add reduced to what tests need. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TestApplication {
    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        var dataSource = postgres.getPostgresDatabase();
        var schema = new ByteArrayResource("create schema command".getBytes(StandardCharsets.UTF_8));
        new ResourceDatabasePopulator(schema, new ClassPathResource("db/command/V1__identity.sql")).execute(dataSource);
        return dataSource;
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.changeDefaultVisibility(visibility -> visibility
                        .withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)))
                .build();
    }

    @Bean
    PersonKeys personKeys() {
        return person -> {};
    }

    @Bean
    ReplayOrders replayOrders() {
        return new FakeReplayOrders();
    }

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    SigningKey signingKey() throws NoSuchAlgorithmException {
        return new SigningKey("test", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    @RestControllerAdvice
    static class Codes {
        @ExceptionHandler
        ResponseEntity<BusinessError> refused(CommandExecutionException e) {
            return answer(e.<BusinessError>getDetails().orElseThrow());
        }

        @ExceptionHandler
        ResponseEntity<BusinessError> refused(BusinessException e) {
            return answer(e.error());
        }

        private static ResponseEntity<BusinessError> answer(BusinessError error) {
            return ResponseEntity.status(error.code().kind().httpStatus()).body(error);
        }
    }
}
