package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.DeliverySampled;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.live.OverallChanged;
import io.streamlet.contracts.live.WatchOverall;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/**
 * Counts all classes together. Whoever watches is told once for everything that came at once.
 */
@Component
@ProcessingGroup("platform")
class PlatformProjector {

    private static final String TOLD = "overall is told";

    private final PlatformTables tables;
    private final PlatformFold fold;
    private final QueryUpdateEmitter emitter;

    PlatformProjector(PlatformTables tables, QueryUpdateEmitter emitter) {
        this.tables = tables;
        this.fold = new PlatformFold(tables);
        this.emitter = emitter;
    }

    @EventHandler
    void on(ClassroomEvent event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(IdentityEvent event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(MessagePosted event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(HandRaised event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(StageJoined event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(StageLeft event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(RecordingEvent event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @EventHandler
    void on(DeliverySampled event, @Timestamp Instant at, ReplayStatus replay) {
        fold.apply(event, at);
        tell(replay);
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }

    private void tell(ReplayStatus replay) {
        if (replay.isReplay()) {
            return;
        }
        if (!CurrentUnitOfWork.isStarted()) {
            emit();
            return;
        }
        var work = CurrentUnitOfWork.get().root();
        work.getOrComputeResource(TOLD, key -> {
            work.onPrepareCommit(committed -> emit());
            return true;
        });
    }

    private void emit() {
        var now = tables.now();
        if (now != null) {
            emitter.emit(WatchOverall.class, query -> true, new OverallChanged(now));
        }
    }
}
