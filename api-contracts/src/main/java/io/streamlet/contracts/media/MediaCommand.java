package io.streamlet.contracts.media;

import io.streamlet.contracts.shared.ClassId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Reports of the media plane, addressed to the broadcast of a class. */
public sealed interface MediaCommand
        permits ReportStreamOnline, ReportStreamInterrupted, ReportStreamResumed, ReportStreamOffline {
    ClassId classId();

    /** the stream of its own that this context keeps for a class */
    @TargetAggregateIdentifier
    default String aggregateId() {
        return "media:" + classId();
    }
}
