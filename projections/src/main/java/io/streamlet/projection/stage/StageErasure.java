package io.streamlet.projection.stage;

import io.streamlet.contracts.identity.ErasureEvent;
import io.streamlet.contracts.live.HandsChanged;
import io.streamlet.contracts.live.InvitationChanged;
import io.streamlet.contracts.live.StageChanged;
import io.streamlet.contracts.live.WatchHands;
import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchStage;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Erasing;
import io.streamlet.projection.shared.PersonRows;
import io.streamlet.projection.shared.Watched;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Takes the name of whoever was erased off their hand and off their seats. */
@Component
@ProcessingGroup("stage")
class StageErasure {

    private final EntityManager entities;
    private final PersonRows<HandRow> hands;
    private final SeatRows seats;
    private final QueryUpdateEmitter emitter;

    StageErasure(EntityManager entities, PersonRows<HandRow> hands, SeatRows seats, QueryUpdateEmitter emitter) {
        this.entities = entities;
        this.hands = hands;
        this.seats = seats;
        this.emitter = emitter;
    }

    @EventHandler
    void on(ErasureEvent event, ReplayStatus replay) {
        var account = event.accountId();
        int up = Erasing.update(entities, """
                update StoredHand h set h.row.displayName = :erased
                where h.id.accountId = :account and h.row.displayName <> :erased""", account.value());
        int invited = Erasing.update(entities, """
                update StoredSeat s set s.row.invited.displayName = :erased
                where s.row.invited.accountId = :account and s.row.invited.displayName <> :erased""", account);
        if (up > 0 && !replay.isReplay()) {
            Watched.by(emitter, WatchHands.class, WatchHands::classId).forEach(this::tellHands);
        }
        if (invited > 0 && !replay.isReplay()) {
            Watched.by(emitter, WatchInvitations.class, WatchInvitations::classId)
                    .forEach(classId -> tellInvitations(classId, account));
            Watched.by(emitter, WatchStage.class, WatchStage::classId).forEach(this::tellStage);
        }
    }

    private void tellHands(ClassId classId) {
        var queue = HandFold.queue(hands.of(classId));
        emitter.emit(WatchHands.class, query -> query.classId().equals(classId), new HandsChanged(queue));
    }

    private void tellInvitations(ClassId classId, AccountId account) {
        entities.createQuery("""
                        from StoredSeat s where s.row.invited.classId = :classId and s.row.invited.accountId = :account
                        """, StoredSeat.class)
                .setParameter("classId", classId)
                .setParameter("account", account)
                .getResultList()
                .forEach(seat -> emitter.emit(
                        WatchInvitations.class,
                        query -> query.classId().equals(classId),
                        new InvitationChanged(seat.view())));
    }

    private void tellStage(ClassId classId) {
        var stage = SeatFold.stage(classId, seats.taken(classId));
        emitter.emit(WatchStage.class, query -> query.classId().equals(classId), new StageChanged(stage));
    }
}
