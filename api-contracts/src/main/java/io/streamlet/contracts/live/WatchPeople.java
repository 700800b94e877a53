package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.shared.ClassId;

/** Topic {@code class/<id>/people}: a {@link PeopleView}, then {@link PersonChanged} and {@link EveryoneLeft}. */
public record WatchPeople(ClassId classId) implements TopicQuery {}
