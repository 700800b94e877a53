package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.projection.analytics.MemoryAnalytics;
import io.streamlet.projection.classroom.MemoryClassroom;
import io.streamlet.projection.conversation.MemoryConversation;
import io.streamlet.projection.identity.MemoryIdentity;
import io.streamlet.projection.mesh.MemoryMesh;
import io.streamlet.projection.shared.Stored;
import io.streamlet.projection.stage.MemoryStage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One fold, three uses: live, rebuilt in batches by the real processors, and in memory. */
class RebuildTest extends ReadModelTest {

    private static final List<String> GROUPS = List.of(
            "identity",
            "classroom",
            "conversation",
            "notification",
            "stage",
            "mesh",
            "analytics",
            "platform",
            "timeline");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EntityManagerFactory factory;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EventStore events;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EventProcessingConfiguration processing;

    @Test
    void aRebuildFromZeroEqualsTheLiveRows() throws Exception {
        var history = RandomHistory.of(20260302, 900);

        history.forEach(event -> projections.applyBatch(List.of(event)));
        var live = stored();
        projections.reset();
        assertThat(stored().values()).allSatisfy(rows -> assertThat(rows).isEmpty());

        history.forEach(event -> events.publish(event));
        awaitProcessors(history.size());
        var followed = stored();

        var told = updates(new WatchCatalogue(), () -> {
            GROUPS.stream().map(this::processor).forEach(PooledStreamingEventProcessor::shutDown);
            GROUPS.stream().map(this::processor).forEach(PooledStreamingEventProcessor::resetTokens);
            assertThat(stored().values()).allSatisfy(rows -> assertThat(rows).isEmpty());
            GROUPS.stream().map(this::processor).forEach(PooledStreamingEventProcessor::start);
            awaitProcessors(history.size());
        });

        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(followed).isEqualTo(live);
        assertThat(stored()).isEqualTo(live);
        assertThat(told).isEmpty();
        assertThat(inMemory(history)).isEqualTo(live);
    }

    private PooledStreamingEventProcessor processor(String group) {
        return processing
                .eventProcessor(group, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private void awaitProcessors(int size) {
        for (var group : GROUPS) {
            await(group).atMost(Duration.ofSeconds(60)).until(() -> {
                var segments = processor(group).processingStatus().values();
                return !segments.isEmpty()
                        && segments.stream()
                                .allMatch(segment -> segment.isCaughtUp()
                                        && segment.getCurrentPosition().orElse(-1) >= size - 1);
            });
        }
    }

    private Map<String, Map<String, Object>> stored() {
        try (var entities = factory.createEntityManager()) {
            return factory.getMetamodel().getEntities().stream()
                    .map(entity -> entity.getName())
                    .filter(name -> name.startsWith("Stored"))
                    .collect(Collectors.toMap(name -> name, name -> rows(entities, name)));
        }
    }

    private Map<String, Object> rows(EntityManager entities, String name) {
        return new TreeMap<>(entities.createQuery("from " + name, Object.class).getResultList().stream()
                .collect(Collectors.toMap(
                        entity ->
                                String.valueOf(factory.getPersistenceUnitUtil().getIdentifier(entity)),
                        entity -> ((Stored<?>) entity).row())));
    }

    private static Map<String, Map<String, Object>> inMemory(List<DomainEventMessage<?>> history) throws Exception {
        var emitter = SimpleQueryUpdateEmitter.builder().build();
        var projections = List.of(
                MemoryIdentity.create(emitter),
                MemoryClassroom.create(emitter),
                MemoryConversation.create(emitter),
                MemoryConversation.notifications(emitter),
                MemoryStage.create(emitter),
                MemoryStage.seats(emitter),
                MemoryMesh.create(emitter),
                MemoryAnalytics.lessons(),
                MemoryAnalytics.platform(emitter));
        var all = new TreeMap<String, Map<String, Object>>();
        for (var projection : projections) {
            var projector = new AnnotationEventHandlerAdapter(projection.projector());
            for (var event : history) {
                projector.handle(event);
            }
            projection
                    .rows()
                    .forEach((name, rows) -> all.put(
                            name,
                            rows.all().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            row -> String.valueOf(row.getKey()), Map.Entry::getValue))));
        }
        return all;
    }
}
