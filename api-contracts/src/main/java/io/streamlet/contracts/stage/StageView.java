package io.streamlet.contracts.stage;

import io.streamlet.contracts.live.TopicSnapshot;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;

/** The seats that are taken, in the order they were. */
public record StageView(ClassId classId, List<SeatView> seats) implements TopicSnapshot {}
