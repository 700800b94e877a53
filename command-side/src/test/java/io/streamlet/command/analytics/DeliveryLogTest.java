package io.streamlet.command.analytics;

import static io.streamlet.command.shared.Fixtures.CLASS;

import io.streamlet.contracts.analytics.DeliverySample;
import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.analytics.RecordDelivery;
import io.streamlet.contracts.analytics.ViewerCounts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DeliveryLogTest {
    private static final DeliverySample SAMPLE =
            new DeliverySample(60, ViewerCounts.NONE, 1, 2, List.of(), List.of(), 0, 0, 0, 0);

    @Test
    void aSampleIsKeptOnce() {
        fixture().givenNoPriorActivity().when(record(1)).expectEvents(sampled(1));
        fixture().given(sampled(1)).when(record(1)).expectNoEvents();
        fixture().given(sampled(1)).when(record(2)).expectEvents(sampled(2));
    }

    @Test
    void theLastFewAreRemembered() {
        var many =
                IntStream.rangeClosed(1, 40).mapToObj(DeliveryLogTest::sampled).toList();
        fixture().given(many).when(record(9)).expectNoEvents();
        fixture().given(many).when(record(8)).expectEvents(sampled(8));
    }

    private static AggregateTestFixture<DeliveryLog> fixture() {
        return new AggregateTestFixture<>(DeliveryLog.class);
    }

    private static RecordDelivery record(int id) {
        return new RecordDelivery(CLASS, new UUID(1, id), SAMPLE);
    }

    private static DeliverySampled sampled(int id) {
        return new DeliverySampled(CLASS, new UUID(1, id), SAMPLE);
    }
}
