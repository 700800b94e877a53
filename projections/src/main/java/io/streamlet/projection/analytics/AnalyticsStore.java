package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.projection.shared.JpaPersonRows;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.ReadModel;
import io.streamlet.projection.shared.Replica;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalyticsStore {

    @Bean
    LessonTables lessonTables(EntityManager entities) {
        return new LessonTables(
                new JpaRows<>(entities, StoredLesson.class, ClassId::value, StoredLesson::new),
                new JpaPersonRows<>(entities, StoredAttendee.class, StoredAttendee::new),
                new JpaRows<>(entities, StoredPresence.class, key -> key, StoredPresence::new),
                new JpaRows<>(entities, StoredMinute.class, key -> key, StoredMinute::new),
                new JpaRows<>(entities, StoredMarker.class, key -> key, StoredMarker::new),
                new JpaRows<>(entities, StoredFirstFrame.class, key -> key, StoredFirstFrame::new),
                new JpaPersonRows<>(entities, StoredRelay.class, StoredRelay::new),
                new JpaRows<>(entities, StoredRelayShare.class, key -> key, StoredRelayShare::new),
                new JpaRelayPeers(entities));
    }

    @Bean
    PlatformTables platformTables(EntityManager entities) {
        return new PlatformTables(
                new JpaRows<>(entities, StoredPlatform.class, key -> key, StoredPlatform::new),
                new JpaRows<>(entities, StoredPlatformClass.class, ClassId::value, StoredPlatformClass::new),
                new JpaPersonRows<>(entities, StoredPlatformViewer.class, StoredPlatformViewer::new),
                new JpaRows<>(entities, StoredPlatformSeat.class, InvitationId::value, StoredPlatformSeat::new),
                new JpaRows<>(entities, StoredPlatformStep.class, key -> key, StoredPlatformStep::new));
    }

    @Bean
    ReadModel analyticsReadModel() {
        return new ReadModel(
                "analytics",
                beside -> List.of(new LessonProjector(new LessonTables(
                        beside.rows(StoredLesson.class, ClassId::value, StoredLesson::new),
                        beside.people(StoredAttendee.class, StoredAttendee::new),
                        beside.appended(StoredPresence.class, key -> key, StoredPresence::new),
                        beside.rows(StoredMinute.class, key -> key, StoredMinute::new),
                        beside.appended(StoredMarker.class, key -> key, StoredMarker::new),
                        beside.appended(StoredFirstFrame.class, key -> key, StoredFirstFrame::new),
                        beside.people(StoredRelay.class, StoredRelay::new),
                        beside.rows(StoredRelayShare.class, key -> key, StoredRelayShare::new),
                        beside.add(new BesideRelayPeers(beside))))));
    }

    @Bean
    ReadModel platformReadModel() {
        return new ReadModel(
                "platform",
                beside -> List.of(new PlatformProjector(
                        new PlatformTables(
                                beside.rows(StoredPlatform.class, key -> key, StoredPlatform::new),
                                beside.rows(StoredPlatformClass.class, ClassId::value, StoredPlatformClass::new),
                                beside.people(StoredPlatformViewer.class, StoredPlatformViewer::new),
                                beside.rows(StoredPlatformSeat.class, InvitationId::value, StoredPlatformSeat::new),
                                beside.rows(StoredPlatformStep.class, key -> key, StoredPlatformStep::new)),
                        Replica.SILENT)));
    }
}
