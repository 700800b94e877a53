package io.streamlet.contracts.live;

import io.streamlet.contracts.classroom.ClassView;

public record ClassChanged(ClassView view) implements TopicUpdate {}
