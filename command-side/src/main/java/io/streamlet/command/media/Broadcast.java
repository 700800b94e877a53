package io.streamlet.command.media;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.classroom.ClassAccess;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.media.OfflineCause;
import io.streamlet.contracts.media.ReportStreamInterrupted;
import io.streamlet.contracts.media.ReportStreamOffline;
import io.streamlet.contracts.media.ReportStreamOnline;
import io.streamlet.contracts.media.ReportStreamResumed;
import io.streamlet.contracts.media.StreamInterrupted;
import io.streamlet.contracts.media.StreamResumed;
import io.streamlet.contracts.media.StreamWentOffline;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.shared.StreamId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a class, as the media plane reports it: one stream at a time. It goes online, may be interrupted and resume,
 * and goes offline for good; a new stream takes the place of the one before. Reports may come twice or late, so whatever
 * is not about the current stream changes nothing.
 */
@Aggregate(cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class Broadcast {
    @AggregateIdentifier
    private String id;

    private @Nullable StreamId current;
    private boolean interrupted;
    private Set<UUID> closed = new HashSet<>();

    Broadcast() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportStreamOnline report, ClassAccess access) {
        if (isCurrent(report.streamId()) || closed.contains(report.streamId().value())) {
            return;
        }
        access.requireLive(report.classId());
        if (current != null) {
            apply(new StreamWentOffline(report.classId(), current, OfflineCause.REPLACED));
        }
        apply(new StreamWentOnline(report.classId(), report.streamId(), report.mimeType()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportStreamInterrupted report) {
        if (isCurrent(report.streamId()) && !interrupted) {
            apply(new StreamInterrupted(report.classId(), report.streamId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportStreamResumed report) {
        if (isCurrent(report.streamId()) && interrupted) {
            apply(new StreamResumed(report.classId(), report.streamId(), report.gapMillis()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportStreamOffline report) {
        if (isCurrent(report.streamId())) {
            apply(new StreamWentOffline(report.classId(), report.streamId(), report.cause()));
        }
    }

    private boolean isCurrent(StreamId streamId) {
        return streamId.equals(current);
    }

    @EventSourcingHandler
    void on(MediaEvent event) {
        id = "media:" + event.classId();
        interrupted = event instanceof StreamInterrupted;
        switch (event) {
            case StreamWentOnline online -> current = online.streamId();
            case StreamWentOffline offline -> {
                current = null;
                closed.add(offline.streamId().value());
            }
            case StreamInterrupted stillCurrent -> {}
            case StreamResumed stillCurrent -> {}
        }
    }
}
