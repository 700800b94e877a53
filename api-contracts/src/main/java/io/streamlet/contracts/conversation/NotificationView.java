package io.streamlet.contracts.conversation;

import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that concerns one account; {@code classId} and {@code subject} (a title, a role) where the kind has them. */
public record NotificationView(
        UUID id,
        NotificationKind kind,
        @Nullable ClassId classId,
        @Nullable String subject,
        Instant at) {}
