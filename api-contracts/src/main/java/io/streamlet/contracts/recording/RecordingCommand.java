package io.streamlet.contracts.recording;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Addressed to the recording of a class. */
public sealed interface RecordingCommand permits StartRecording, SealRecording, PublishRecording, FailRecording {
    ClassId classId();

    /** the stream of its own that this context keeps for a class */
    @TargetAggregateIdentifier
    default String aggregateId() {
        return "recording:" + classId();
    }
}
