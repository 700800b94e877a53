package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.NotificationKind;
import io.streamlet.contracts.conversation.NotificationView;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Embeddable
record NotificationRow(
        AccountId accountId,
        @Enumerated(EnumType.STRING) NotificationKind kind,
        @Nullable ClassId classId,
        @Nullable String subject,
        Instant happenedAt) {

    NotificationView view(UUID id) {
        return new NotificationView(id, kind, classId, subject, happenedAt);
    }
}
