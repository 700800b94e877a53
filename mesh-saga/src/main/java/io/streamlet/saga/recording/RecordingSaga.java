package io.streamlet.saga.recording;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.media.StreamWentOnline;
import io.streamlet.contracts.recording.FailRecording;
import io.streamlet.contracts.recording.PublishRecording;
import io.streamlet.contracts.recording.RecordingFailed;
import io.streamlet.contracts.recording.RecordingFailure;
import io.streamlet.contracts.recording.RecordingPublished;
import io.streamlet.contracts.recording.RecordingSealed;
import io.streamlet.contracts.recording.StartRecording;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.saga.Commands;
import io.streamlet.saga.ProcessingGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Begins with the first stream of a class and asks for a recording; whether the class wants one, the recording itself finds
 * out. After the end of the class it waits for the media plane to seal, then publishes; if nothing is sealed in time it gives
 * the recording up. A seal that comes even later, from a media plane that was down, begins it again, to publish after all.
 */
@Saga
@ProcessingGroup(ProcessingGroups.RECORDING)
@Revision("1")
public class RecordingSaga {
    static final String NOT_SEALED = "recording-not-sealed";

    private boolean asked;
    private @Nullable String sealSchedule;

    /** the event that the seal is awaited since, null while it is not */
    private @Nullable String awaitedSince;

    /** public, as the class: Axon makes a saga from outside */
    public RecordingSaga() {}

    record SealOverdue(ClassId classId, String awaitedSince) {}

    @StartSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(StreamWentOnline event, Commands commands) {
        if (!asked) {
            commands.send(new StartRecording(event.classId()));
            asked = true;
        }
    }

    @SagaEventHandler(associationProperty = "classId")
    void on(ClassEnded event, @MessageIdentifier String id, DeadlineManager deadlines, RecordingLimits limits) {
        awaitedSince = id;
        sealSchedule = deadlines.schedule(limits.sealLimit(), NOT_SEALED, new SealOverdue(event.classId(), id));
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(RecordingSealed event, DeadlineManager deadlines, Commands commands) {
        stopWaiting(deadlines);
        commands.send(new PublishRecording(event.classId()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(RecordingPublished event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "classId")
    void on(RecordingFailed event, DeadlineManager deadlines) {
        stopWaiting(deadlines);
    }

    @DeadlineHandler(deadlineName = NOT_SEALED)
    void on(SealOverdue deadline, Commands commands) {
        if (deadline.awaitedSince().equals(awaitedSince)) {
            commands.send(new FailRecording(deadline.classId(), RecordingFailure.NOT_SEALED));
            // a class that is not recorded has nothing that could fail, so no event would end this
            SagaLifecycle.end();
        }
    }

    private void stopWaiting(DeadlineManager deadlines) {
        awaitedSince = null;
        if (sealSchedule != null) {
            deadlines.cancelSchedule(NOT_SEALED, sealSchedule);
            sealSchedule = null;
        }
    }
}
