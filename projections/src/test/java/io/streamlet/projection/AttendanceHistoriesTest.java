package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.contracts.analytics.AttendanceHistory;
import io.streamlet.contracts.analytics.AttendanceResult;
import io.streamlet.contracts.analytics.AttendanceRule;
import io.streamlet.contracts.analytics.AttendeeReport;
import io.streamlet.contracts.analytics.ClassReport;
import io.streamlet.contracts.analytics.FindAttendanceHistory;
import io.streamlet.contracts.analytics.FindClassReport;
import io.streamlet.contracts.analytics.PresenceInterval;
import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.RandomPresence.Happened;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The attendance that is answered, against one that is made anew from the list of events, before and after a replay. */
class AttendanceHistoriesTest {

    private static final int HISTORIES = 1_200;
    private static final AttendanceRule RULE = new AttendanceRule(75, 10);
    private static final List<Integer> OTHER_GRACES = List.of(0, 9, 11, 25, 60, 3_600);

    // of its own: the event store is shared with nobody
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(ProjectionApplication.class)
            .web(WebApplicationType.NONE)
            .run();
    private final QueryGateway queries = context.getBean(QueryGateway.class);
    private final EventStore events = context.getBean(EventStore.class);
    private final EventProcessingConfiguration processing = context.getBean(EventProcessingConfiguration.class);
    private final Random random = new Random(20260302);
    private final Map<ClassId, List<Happened>> histories = new LinkedHashMap<>();

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void attendanceIsWhatTheEventsSay() {
        for (int i = 0; i < HISTORIES; i++) {
            var classId = Some.classId(1_000 + i);
            histories.put(classId, RandomPresence.of(classId, random));
        }
        processing.eventProcessors().values().stream()
                .filter(processor -> !processor.getName().equals("analytics"))
                .forEach(EventProcessor::shutDown);
        int published = publishInterleaved();
        awaitProcessor(published);
        assertEverythingIsRight();

        var processor = processor();
        processor.shutDown();
        processor.resetTokens();
        assertThat(ask(
                                new FindAttendanceHistory(Some.STUDENT, null, RULE, null, Some.AT, 0, 1),
                                AttendanceHistory.class)
                        .total())
                .isZero();
        processor.start();
        awaitProcessor(published);
        assertEverythingIsRight();
    }

    private <A> A ask(Object query, Class<A> answer) {
        return queries.query(query, answer).join();
    }

    private int publishInterleaved() {
        var waiting = new ArrayList<>(histories.keySet());
        var sequences = new HashMap<ClassId, Integer>();
        int published = 0;
        while (!waiting.isEmpty()) {
            int index = random.nextInt(waiting.size());
            var classId = waiting.get(index);
            int sequence = sequences.merge(classId, 0, (last, first) -> last + 1);
            var history = Objects.requireNonNull(histories.get(classId));
            events.publish(message(classId, sequence, history.get(sequence)));
            published++;
            if (sequence + 1 == history.size()) {
                waiting.set(index, waiting.getLast());
                waiting.removeLast();
            }
        }
        return published;
    }

    private static EventMessage<?> message(ClassId classId, int sequence, Happened happened) {
        var at = Some.AT.plusMillis(happened.millis());
        var event = new GenericEventMessage<>(UUID.randomUUID().toString(), happened.event(), Map.of(), at);
        return new GenericDomainEventMessage<>("LiveClass", classId.toString(), sequence, event, () -> at);
    }

    private PooledStreamingEventProcessor processor() {
        return processing
                .eventProcessor("analytics", PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private void awaitProcessor(int published) {
        await("analytics").atMost(Duration.ofSeconds(120)).until(() -> {
            var segments = processor().processingStatus().values();
            return !segments.isEmpty()
                    && segments.stream()
                            .allMatch(segment -> segment.isCaughtUp()
                                    && segment.getCurrentPosition().orElse(-1) >= published - 1);
        });
    }

    private void assertEverythingIsRight() {
        int other = 0;
        for (var history : histories.entrySet()) {
            var otherRule = new AttendanceRule(50, OTHER_GRACES.get(other++ % OTHER_GRACES.size()));
            assertRight(history.getKey(), history.getValue(), otherRule);
        }
    }

    private void assertRight(ClassId classId, List<Happened> history, AttendanceRule otherRule) {
        long asOf = history.getLast().millis() + 15_000;
        var report = ask(new FindClassReport(classId, RULE, otherRule, Some.AT.plusMillis(asOf)), ClassReport.class);
        boolean ended = history.getLast().event() instanceof ClassEnded;
        long duration = ended ? history.getLast().millis() : asOf;
        for (var person : report.people()) {
            assertSame(history, person.accountId(), RULE, asOf, duration, person.attendance());
            assertSame(history, person.accountId(), otherRule, asOf, duration, Objects.requireNonNull(person.other()));
        }
        var everybody = history.stream()
                .map(Happened::event)
                .filter(ParticipantJoined.class::isInstance)
                .map(event -> ((ParticipantJoined) event).accountId())
                .distinct()
                .toList();
        assertThat(report.people())
                .extracting(AttendeeReport::accountId)
                .containsExactlyInAnyOrderElementsOf(everybody);
    }

    private static void assertSame(
            List<Happened> history,
            AccountId who,
            AttendanceRule rule,
            long asOf,
            long duration,
            AttendanceResult answered) {
        var expected = Recomputed.intervals(history, who, rule.graceSeconds() * 1_000L, asOf);
        assertThat(answered.intervals())
                .as("%s under %s in %s", who, rule, history)
                .containsExactlyElementsOf(expected.stream()
                        .map(stretch -> new PresenceInterval(
                                Some.AT.plusMillis(stretch.from()),
                                stretch.end() == null ? null : Some.AT.plusMillis(stretch.to()),
                                stretch.end()))
                        .toList());
        long present = expected.stream()
                .mapToLong(stretch -> stretch.to() - stretch.from())
                .sum();
        assertThat(answered.presentMillis()).isEqualTo(present);
        assertThat(answered.share()).isEqualTo(duration == 0 ? 0 : (double) present / duration);
        assertThat(answered.attended()).isEqualTo(present * 100 >= rule.minimumShare() * duration);
    }
}
