package io.streamlet.projection.stage;

import io.streamlet.contracts.classroom.ClassEnded;
import io.streamlet.contracts.live.HandsChanged;
import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandEvent;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.HandsView;
import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.PersonRows;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/**
 * Keeps the hand queue: a row while a hand is up. Every change is told as the whole queue, because a place in it depends
 * on all others. The end of a class lowers what is still up.
 */
@Component
@ProcessingGroup("stage")
class HandProjector {

    private final PersonRows<HandRow> hands;
    private final QueryUpdateEmitter emitter;

    HandProjector(PersonRows<HandRow> hands, QueryUpdateEmitter emitter) {
        this.hands = hands;
        this.emitter = emitter;
    }

    @EventHandler
    void on(HandEvent event, @Timestamp Instant at, @SequenceNumber long sequence, ReplayStatus replay) {
        switch (event) {
            case HandRaised e -> step(e, e.accountId(), at, sequence);
            case HandLowered e -> step(e, e.accountId(), at, sequence);
            case AllHandsLowered e -> hands.clear(e.classId());
        }
        if (!replay.isReplay()) {
            tell(event.classId(), HandFold.queue(hands.of(event.classId())));
        }
    }

    @EventHandler
    void on(ClassEnded event, ReplayStatus replay) {
        hands.clear(event.classId());
        if (!replay.isReplay()) {
            tell(event.classId(), new HandsView(List.of()));
        }
    }

    @ResetHandler
    void reset() {
        hands.clear();
    }

    private void step(HandEvent event, AccountId account, Instant at, long sequence) {
        hands.fold(PersonKey.of(event.classId(), account), row -> HandFold.step(row, event, at, sequence));
    }

    private void tell(ClassId classId, HandsView queue) {
        emitter.emit(WatchHands.class, query -> query.classId().equals(classId), new HandsChanged(queue));
    }
}
