package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.live.TopicUpdate;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Events in, answers out, over a real database. */
@SpringBootTest(classes = ProjectionApplication.class)
public abstract class ReadModelTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    protected LiveProjections projections;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private QueryGateway queries;

    @BeforeEach
    protected void startFromNothing() {
        projections.reset();
    }

    protected <A> A ask(Object query, Class<A> answer) {
        return queries.query(query, answer).join();
    }

    protected void assertRefused(Object query, ErrorCode code) {
        assertThatThrownBy(() -> ask(query, Object.class))
                .isInstanceOf(CompletionException.class)
                .cause()
                .asInstanceOf(type(QueryExecutionException.class))
                .satisfies(refusal -> assertThat(
                                refusal.<BusinessError>getDetails().orElseThrow())
                        .extracting(BusinessError::code)
                        .isEqualTo(code));
    }

    /** what is told to a topic while something happens, the snapshot left out */
    protected List<TopicUpdate> updates(TopicQuery topic, Runnable happening) {
        try (var watch = queries.subscriptionQuery(topic, TopicSnapshot.class, TopicUpdate.class)) {
            var told = new CopyOnWriteArrayList<TopicUpdate>();
            watch.initialResult().block();
            watch.updates().subscribe(told::add);
            happening.run();
            return told;
        }
    }
}
