package io.streamlet.contracts.classroom;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** Everyone who is or was in the class. */
public record PeopleView(List<ParticipantView> people) implements TopicSnapshot {}
