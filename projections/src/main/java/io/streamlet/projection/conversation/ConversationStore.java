package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.projection.shared.JpaPersonRows;
import io.streamlet.projection.shared.JpaRows;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.Rows;
import jakarta.persistence.EntityManager;
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
}
