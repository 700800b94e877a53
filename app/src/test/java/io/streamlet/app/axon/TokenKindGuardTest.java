package io.streamlet.app.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.app.storage.TestDatabase;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A position in one kind of event store means nothing in the other. */
class TokenKindGuardTest {
    private static TestDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        database = TestDatabase.start();
        jdbc = JdbcClient.create(database.dataSource());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from axon.token").update();
    }

    @Test
    void a_database_of_the_embedded_store_is_refused_on_axon_server() {
        followed("classroom", GapAwareTrackingToken.class);
        assertThatThrownBy(new TokenKindGuard(jdbc, true)::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("embedded event store")
                .hasMessageContaining("classroom");
        assertThatCode(new TokenKindGuard(jdbc, false)::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    @Test
    void a_database_of_axon_server_is_refused_on_the_embedded_store() {
        followed("stage", GlobalSequenceTrackingToken.class);
        assertThatThrownBy(new TokenKindGuard(jdbc, false)::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Axon Server")
                .hasMessageContaining("stage");
        assertThatCode(new TokenKindGuard(jdbc, true)::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    private static void followed(String processor, Class<?> kindOfToken) {
        jdbc.sql("insert into axon.token (processor_name, segment, token_type) values (?, 0, ?)")
                .params(processor, kindOfToken.getName())
                .update();
    }
}
