package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.app.support.Api;
import io.streamlet.app.support.StreamletTest;
import io.streamlet.contracts.classroom.ClassScheduled;
import io.streamlet.contracts.shared.ErrorCode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.util.ReflectionTestUtils;

/** What Axon, Boot and this application make of each other; much of it would fail without a sound. */
@StreamletTest
class WiringIT {
    private static final Set<String> PROCESSORS = Set.of(
            "identity",
            "classroom",
            "conversation",
            "stage",
            "notification",
            "mesh",
            "analytics",
            "platform",
            "timeline",
            "saga-class-timeout",
            "saga-recording",
            "saga-mesh",
            "saga-stage",
            "saga-erasure",
            "policy-hands");

    @Autowired
    private Api api;

    @Autowired
    private Configuration axon;

    @Autowired
    private TransactionManager transactions;

    @Test
    void axon_works_in_transactions_of_jdbc() {
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(transactions);
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(ReflectionTestUtils.getField(transactions, "transactionManager"))
                .isInstanceOf(JdbcTransactionManager.class);
    }

    @Test
    void every_processor_runs() {
        Map<String, EventProcessor> processors =
                axon.eventProcessingConfiguration().eventProcessors();
        assertThat(processors.keySet()).isEqualTo(PROCESSORS);
        await().untilAsserted(() -> assertThat(processors.values())
                .allMatch(EventProcessor::isRunning)
                .noneMatch(EventProcessor::isError));
    }

    @Test
    void a_replay_survives_a_restart() {
        Serializer serializer = axon.serializer();
        assertThat(serializer).isInstanceOf(Jackson3Serializer.class);
        TrackingToken token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(12), new GlobalSequenceTrackingToken(3));
        assertThat(serializer.<byte[], TrackingToken>deserialize(serializer.serialize(token, byte[].class)))
                .isEqualTo(token);
    }

    @Test
    void events_of_earlier_revisions_are_read_as_the_newest() throws IOException {
        var old = new StoredEvent(ClassScheduled.class.getName(), "1");
        assertThat(old.read(axon.eventSerializer(), axon.upcasterChain()))
                .isInstanceOfSatisfying(ClassScheduled.class, event -> {
                    assertThat(event.settings().meshShare()).isEqualTo(25);
                    assertThat(event.settings().stageSeats()).isEqualTo(4);
                });
    }

    @Test
    void says_that_it_is_well() {
        assertThat(api.nobody().get("/actuator/health").requireStatus(200).text("status"))
                .isEqualTo("UP");
        api.demoAdmin().get("/actuator/env").requireProblem(ErrorCode.NOT_FOUND);
    }

    @Test
    void every_answer_is_guarded_by_headers() {
        for (String path : new String[] {"/", "/api/demo-accounts", "/api/profile"}) {
            var answer = api.nobody().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=(self)");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void an_address_of_the_client_is_its_page_and_an_unknown_one_of_the_api_is_a_problem() {
        if (new ClassPathResource("static/index.html").exists()) {
            var page = api.nobody().get("/classes/some-page").requireStatus(200);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body()).isEqualTo(api.nobody().get("/").body());
            assertThat(page.header("Cache-Control")).contains("no-cache");
        }
        api.demoAdmin().get("/api/unknown").requireProblem(ErrorCode.NOT_FOUND);
        api.nobody().get("/api/unknown").requireProblem(ErrorCode.NOT_AUTHENTICATED);
        api.nobody().get("/assets/unknown.js").requireProblem(ErrorCode.NOT_FOUND);
    }
}
