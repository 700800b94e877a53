package io.streamlet.contracts.stage;

import io.streamlet.contracts.live.TopicSnapshot;
import java.util.List;

/** The hand queue, longest waiting first. */
public record HandsView(List<HandView> hands) implements TopicSnapshot {}
