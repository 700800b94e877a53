package io.streamlet.projection.stage;

import io.streamlet.contracts.live.InvitationChanged;
import io.streamlet.contracts.live.StageChanged;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchMyStage;
import io.streamlet.contracts.live.WatchStage;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.SeatEvent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/**
 * Keeps every invitation, from its making on and for good. The teacher and the invited are told each change of it; the class
 * is told who sits on the stage, and nothing of what is only asked.
 */
@Component
@ProcessingGroup("stage")
class SeatProjector {
    private final SeatRows seats;
    private final QueryUpdateEmitter emitter;

    SeatProjector(SeatRows seats, QueryUpdateEmitter emitter) {
        this.seats = seats;
        this.emitter = emitter;
    }

    @EventHandler
    void on(SeatEvent event, @Timestamp Instant at, @SequenceNumber long sequence, ReplayStatus replay) {
        var change = seats.fold(event.invitationId(), row -> SeatFold.step(row, event, at, sequence + 1));
        var after = change.after();
        if (after == null || change.isNone() || replay.isReplay()) {
            return;
        }
        tell(event.invitationId(), after);
        var before = change.before();
        if (after.isTaken() || (before != null && before.isTaken())) {
            var stage = SeatFold.stage(event.classId(), seats.taken(event.classId()));
            emitter.emit(WatchStage.class, query -> query.classId().equals(event.classId()), new StageChanged(stage));
        }
    }

    @ResetHandler
    void reset() {
        seats.clear();
    }

    private void tell(InvitationId id, SeatRow row) {
        var update = new InvitationChanged(row.view(id));
        var classId = row.invited().classId();
        var account = row.invited().accountId();
        emitter.emit(WatchInvitations.class, query -> query.classId().equals(classId), update);
        emitter.emit(WatchMyStage.class, query -> query.accountId().equals(account), update);
    }
}
