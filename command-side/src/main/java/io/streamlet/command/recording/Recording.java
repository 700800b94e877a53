package io.streamlet.command.recording;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.classroom.ClassAccess;
import io.streamlet.contracts.recording.FailRecording;
import io.streamlet.contracts.recording.PublishRecording;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.RecordingStarted;
import io.streamlet.contracts.recording.RecordingStatus;
import io.streamlet.contracts.recording.SealRecording;
import io.streamlet.contracts.recording.StartRecording;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The recording of a class, where its teacher wants one: started with the first stream, sealed by the media plane when
 * everything is on disk, published once sealed. It fails when nothing seals it in time; a media plane that was down and
 * seals it later is still believed.
 */
@Aggregate(cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class Recording {
    @AggregateIdentifier
    private String id;

    private @Nullable RecordingStatus status;
    private @Nullable RecordingFailure failure;

    Recording() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StartRecording command, ClassAccess access) {
        if (status == null && access.isRecorded(command.classId())) {
            apply(new RecordingStarted(command.classId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SealRecording command, ClassAccess access) {
        if (status == RecordingStatus.SEALED || status == RecordingStatus.PUBLISHED) {
            return;
        }
        if (status == RecordingStatus.FAILED && failure != RecordingFailure.NOT_SEALED) {
            throw notFound();
        }
        if (status == null) {
            startLate(command, access);
        }
        apply(new RecordingSealed(command.classId(), command.durationMillis(), command.bytes(), command.parts()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishRecording command) {
        if (status == RecordingStatus.PUBLISHED) {
            return;
        }
        if (status != RecordingStatus.SEALED) {
            throw notFound();
        }
        apply(new RecordingPublished(command.classId()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FailRecording command) {
        if (status == RecordingStatus.RECORDING) {
            apply(new RecordingFailed(command.classId(), command.cause()));
        }
    }

    /** a class can be so short that it is sealed before the start got here */
    private static void startLate(SealRecording command, ClassAccess access) {
        if (!access.isRecorded(command.classId())) {
            throw notFound();
        }
        apply(new RecordingStarted(command.classId()));
    }

    private static BusinessException notFound() {
        return new BusinessException(ErrorCode.RECORDING_NOT_FOUND, "There is no such recording.");
    }

    @EventSourcingHandler
    void on(RecordingEvent event) {
        id = "recording:" + event.classId();
        switch (event) {
            case RecordingStarted started -> status = RecordingStatus.RECORDING;
            case RecordingSealed sealed -> status = RecordingStatus.SEALED;
            case RecordingPublished published -> status = RecordingStatus.PUBLISHED;
            case RecordingFailed failed -> {
                status = RecordingStatus.FAILED;
                failure = failed.cause();
            }
        }
    }
}
