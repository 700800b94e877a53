package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.stage.StageEvent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * Counts what happens in each class. Of the presence only the bare facts are kept; intervals, shares and concurrency are made of
 * them when somebody asks, under the rule that they ask for.
 */
@Component
@ProcessingGroup("analytics")
class LessonProjector {

    private final LessonTables tables;
    private final LessonFold lessons;
    private final DeliveryFold delivery;

    LessonProjector(LessonTables tables) {
        this.tables = tables;
        this.lessons = new LessonFold(tables);
        this.delivery = new DeliveryFold(tables);
    }

    @EventHandler
    void on(ClassroomEvent event, @Timestamp Instant at, @SequenceNumber long sequence) {
        lessons.apply(event, at, sequence);
    }

    @EventHandler
    void on(MessagePosted event, @Timestamp Instant at) {
        lessons.apply(event, at);
    }

    @EventHandler
    void on(StageEvent event, @Timestamp Instant at, @SequenceNumber long sequence) {
        lessons.apply(event, at, sequence);
    }

    @EventHandler
    void on(StreamInterrupted event) {
        lessons.apply(event);
    }

    @EventHandler
    void on(MeshEvent event) {
        delivery.apply(event);
    }

    @EventHandler
    void on(DeliverySampled event, @Timestamp Instant at, @SequenceNumber long sequence) {
        delivery.apply(event, at, sequence);
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
