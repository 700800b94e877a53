package io.streamlet.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.analytics.DeliveryMode;
import io.streamlet.contracts.analytics.RecordDelivery;
import io.streamlet.contracts.live.ViewerStats;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Role;
import io.streamlet.query.live.HubCommands;
import io.streamlet.query.live.ManualTimer;
import io.streamlet.query.live.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliverySamplesTest {

    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final ManualTimer timer = new ManualTimer();
    private final List<RecordDelivery> recorded = new ArrayList<>();
    private final ClassId classId = Samples.classId();
    private @Nullable Exception failure;
    private final DeliverySamples samples = new DeliverySamples(
            new HubCommands(gateway()), timer, new AnalyticsProperties(75, Duration.ofSeconds(10), WINDOW));
    private final AccountId ann = Samples.actor(Role.STUDENT).accountId();

    @Test
    void eachWindowIsRecordedOnce() {
        samples.start();
        tell();
        timer.advance(WINDOW);
        tell();
        timer.advance(WINDOW);

        assertThat(recorded).hasSize(2).extracting(RecordDelivery::sampleId).doesNotHaveDuplicates();
        assertThat(recorded)
                .allSatisfy(
                        command -> assertThat(command.sample().serverBytes()).isEqualTo(100));
    }

    @Test
    void whereNobodyTellsNothingIsRecorded() {
        samples.start();
        tell();
        timer.advance(WINDOW.multipliedBy(5));

        assertThat(recorded).singleElement().satisfies(command -> {
            assertThat(command.sample().serverBytes()).isEqualTo(100);
            assertThat(command.sample().viewers().all()).isZero();
        });
    }

    @Test
    void whatFailsIsRecordedAgainUnderTheSameId() {
        samples.start();
        tell();
        failure = new IllegalStateException("no connection");
        timer.advance(WINDOW.plusSeconds(1));
        assertThat(recorded.size()).isBetween(2, 4);
        failure = null;
        timer.advance(Duration.ofSeconds(10));

        assertThat(recorded)
                .extracting(RecordDelivery::sampleId)
                .containsOnly(recorded.getFirst().sampleId());
    }

    @Test
    void aServerThatStopsRecordsWhatItKnows() {
        samples.start();
        tell();
        timer.advance(Duration.ofSeconds(20));
        samples.stop();

        assertThat(recorded)
                .singleElement()
                .satisfies(command -> assertThat(command.sample().seconds()).isEqualTo(20));
        timer.advance(WINDOW);
        assertThat(recorded).hasSize(1);
    }

    private void tell() {
        samples.add(ann, 0, new ViewerStats(classId, DeliveryMode.HLS, 100, List.of(), null, 0, 0, 0, 0), null);
    }

    private DefaultCommandGateway gateway() {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe(RecordDelivery.class.getName(), message -> {
            recorded.add((RecordDelivery) message.getPayload());
            if (failure != null) {
                throw failure;
            }
            return "done";
        });
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}
