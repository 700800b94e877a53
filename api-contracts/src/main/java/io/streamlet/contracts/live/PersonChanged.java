package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.ParticipantView;

/** Someone joined, left or came back. */
public record PersonChanged(ParticipantView person) implements TopicUpdate {}
