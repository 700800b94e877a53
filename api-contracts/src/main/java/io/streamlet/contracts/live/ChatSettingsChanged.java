package io.streamlet.contracts.live;

import io.streamlet.contracts.conversation.ChatSettings;

public record ChatSettingsChanged(ChatSettings settings) implements TopicUpdate {}
