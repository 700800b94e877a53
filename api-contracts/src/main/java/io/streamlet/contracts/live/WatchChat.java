package io.streamlet.contracts.live;

import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.shared.ClassId;

/** Topic {@code class/<id>/chat}: a {@link ChatView}, then {@link MessageChanged} and {@link ChatSettingsChanged}. */
public record WatchChat(ClassId classId) implements TopicQuery {}
