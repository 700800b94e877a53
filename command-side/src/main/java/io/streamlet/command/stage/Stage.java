package io.streamlet.command.stage;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.streamlet.command.classroom.ClassAccess;
import io.streamlet.command.shared.Refusals;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.LowerAllHands;
import io.streamlet.contracts.stage.LowerHand;
import io.streamlet.contracts.stage.LowerReason;
import io.streamlet.contracts.stage.RaiseHand;
import io.streamlet.contracts.stage.StageEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The hand queue of a class. Students raise their hand and wait in order; they lower it themselves, the teacher lowers one
 * or all, and the platform lowers the hand of whoever left. The teacher has no hand here, and observers only watch.
 */
@Aggregate(cache = "aggregateCache")
@Revision("1")
@SuppressWarnings("NullAway.Init") // the first event fills the id
class Stage {
    @AggregateIdentifier
    private String id;

    private List<AccountId> hands = new ArrayList<>();

    Stage() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RaiseHand command, ClassAccess access) {
        switch (access.requireParticipant(command.classId(), command.by())) {
            case TEACHER -> throw Refusals.forbidden("The teacher has the word already.");
            case OBSERVER -> throw new BusinessException(ErrorCode.READ_ONLY, "Observers watch only.");
            case STUDENT -> {
                if (!hands.contains(command.by().accountId())) {
                    apply(new HandRaised(
                            command.classId(),
                            command.by().accountId(),
                            command.by().displayName()));
                }
            }
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LowerHand command, ClassAccess access) {
        requireMayLower(command, access);
        if (hands.contains(command.accountId())) {
            apply(new HandLowered(
                    command.classId(),
                    command.accountId(),
                    reason(command),
                    command.by().accountId()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LowerAllHands command, ClassAccess access) {
        access.requireTeacher(command.classId(), command.by());
        if (!hands.isEmpty()) {
            apply(new AllHandsLowered(command.classId(), command.by().accountId()));
        }
    }

    private static void requireMayLower(LowerHand command, ClassAccess access) {
        if (!command.by().is(command.accountId()) && !isSystem(command.by())) {
            access.requireTeacher(command.classId(), command.by());
        }
    }

    private static LowerReason reason(LowerHand command) {
        if (isSystem(command.by())) {
            return command.reason();
        }
        return command.by().is(command.accountId()) ? LowerReason.BY_SELF : LowerReason.BY_TEACHER;
    }

    private static boolean isSystem(Actor actor) {
        return actor.is(Actor.system().accountId());
    }

    @EventSourcingHandler
    void on(StageEvent event) {
        id = "stage:" + event.classId();
        switch (event) {
            case HandRaised raised -> hands.add(raised.accountId());
            case HandLowered lowered -> hands.remove(lowered.accountId());
            case AllHandsLowered all -> hands.clear();
        }
    }
}
