package io.streamlet.projection;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StageInvitationAccepted;
import io.streamlet.contracts.stage.StageInvitationDeclined;
import io.streamlet.contracts.stage.StageInvitationExpired;
import io.streamlet.contracts.stage.StageInvitationWithdrawn;
import io.streamlet.contracts.stage.StageInvited;
import io.streamlet.contracts.stage.StageJoined;
import io.streamlet.contracts.stage.StageLeft;
import io.streamlet.contracts.stage.StageLinkLost;
import io.streamlet.contracts.stage.StageLinkRestored;
import io.streamlet.contracts.stage.StageMediaReceived;
import io.streamlet.contracts.stage.StageMediaSwitched;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One seat of a class after the other: invited, answered or not, on stage by either route, over. */
final class StageHistory {
    private enum Step {
        EMPTY,
        INVITED,
        CONNECTING,
        ON_STAGE,
        RECONNECTING
    }

    private final ClassId classId;
    private final Random random;
    private final Consumer<SeatEvent> say;
    private Step step = Step.EMPTY;
    private @Nullable InvitationId invitation;
    private AccountId who = Some.STUDENT;
    private StageRoute route = StageRoute.PEER;

    StageHistory(ClassId classId, Random random, Consumer<SeatEvent> say) {
        this.classId = classId;
        this.random = random;
        this.say = say;
    }

    void go() {
        var id = invitation;
        if (step == Step.EMPTY || id == null) {
            invite();
            return;
        }
        switch (step) {
            case EMPTY -> {}
            case INVITED -> answer(id);
            case CONNECTING -> connect(id, true);
            case ON_STAGE -> perform(id);
            case RECONNECTING -> connect(id, false);
        }
    }

    private void invite() {
        var id = new InvitationId(new UUID(random.nextLong(), random.nextLong()));
        invitation = id;
        who = Some.account(2 + random.nextInt(6));
        route = StageRoute.PEER;
        step = Step.INVITED;
        say.accept(new StageInvited(classId, id, who, "Name", Instant.EPOCH.plusSeconds(30), Some.TEACHER));
    }

    private void answer(InvitationId id) {
        step = Step.EMPTY;
        switch (random.nextInt(6)) {
            case 0 -> say.accept(new StageInvitationDeclined(classId, id, who));
            case 1 -> say.accept(new StageInvitationExpired(classId, id, who));
            case 2 ->
                say.accept(new StageInvitationWithdrawn(classId, id, who, StageEndReason.WITHDRAWN, Some.TEACHER));
            default -> {
                step = Step.CONNECTING;
                var tab = new StagePeerId(new UUID(8, 8));
                say.accept(
                        new StageInvitationAccepted(classId, id, who, tab, random.nextBoolean(), random.nextBoolean()));
            }
        }
    }

    private void connect(InvitationId id, boolean first) {
        switch (random.nextInt(5)) {
            case 0 -> say.accept(new StageMediaReceived(classId, id, StageSide.TEACHER, route));
            case 1 -> {
                if (route == StageRoute.PEER) {
                    route = StageRoute.SERVER;
                    say.accept(new StageRouteChanged(
                            classId, id, route, first ? RouteCause.CONNECT_FAILED : RouteCause.LINK_LOST));
                } else {
                    leave(id, first ? StageEndReason.CONNECT_FAILED : StageEndReason.LINK_LOST);
                }
            }
            default -> {
                step = Step.ON_STAGE;
                say.accept(
                        first ? new StageJoined(classId, id, who, route) : new StageLinkRestored(classId, id, route));
            }
        }
    }

    private void perform(InvitationId id) {
        switch (random.nextInt(4)) {
            case 0 -> leave(id, StageEndReason.LEFT);
            case 1 -> {
                step = Step.RECONNECTING;
                say.accept(new StageLinkLost(classId, id, StageSide.STUDENT, route));
            }
            default ->
                say.accept(new StageMediaSwitched(
                        classId, id, who, random.nextBoolean(), random.nextBoolean(), Some.TEACHER));
        }
    }

    private void leave(InvitationId id, StageEndReason reason) {
        step = Step.EMPTY;
        say.accept(new StageLeft(classId, id, who, reason, who));
    }
}
