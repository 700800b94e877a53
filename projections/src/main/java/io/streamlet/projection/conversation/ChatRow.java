package io.streamlet.projection.conversation;

import io.streamlet.contracts.conversation.ChatSettings;
import jakarta.persistence.Embeddable;

/** The settings of a chat; one that was never touched has no row. */
@Embeddable
record ChatRow(boolean locked, int slowModeSeconds) {

    static final ChatRow OPEN = new ChatRow(false, 0);

    ChatSettings settings() {
        return new ChatSettings(locked, slowModeSeconds);
    }
}
