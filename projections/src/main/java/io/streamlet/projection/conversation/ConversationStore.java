package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.shared.JpaPersonRows;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.ReadModel;
import io.streamlet.projection.shared.Replica;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationStore {

    @Bean
    Rows<MessageId, MessageRow> messageRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredMessage.class, MessageId::value, StoredMessage::new);
    }

    @Bean
    Rows<ClassId, ChatRow> chatRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredChat.class, ClassId::value, StoredChat::new);
    }

    @Bean
    Rows<UUID, NotificationRow> notificationRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredNotification.class, id -> id, StoredNotification::new);
    }

    @Bean
    Rows<ClassId, TitleRow> titleRows(EntityManager entities) {
        return new JpaRows<>(entities, StoredTitle.class, ClassId::value, StoredTitle::new);
    }

    @Bean
    PersonRows<FollowerRow> followerRows(EntityManager entities) {
        return new JpaPersonRows<>(entities, StoredFollower.class, StoredFollower::new);
    }

    @Bean
    ReadModel conversationReadModel() {
        return new ReadModel(
                "conversation",
                beside -> List.of(new ConversationProjector(
                        beside.rows(StoredMessage.class, MessageId::value, StoredMessage::new),
                        beside.rows(StoredChat.class, ClassId::value, StoredChat::new),
                        Replica.SILENT)));
    }

    @Bean
    ReadModel notificationReadModel() {
        return new ReadModel(
                "notification",
                beside -> List.of(new NotificationProjector(
                        beside.appended(StoredNotification.class, id -> id, StoredNotification::new),
                        beside.rows(StoredTitle.class, ClassId::value, StoredTitle::new),
                        beside.people(StoredFollower.class, StoredFollower::new),
                        Replica.SILENT)));
    }
}
