package io.streamlet.projection.timeline;

import static io.streamlet.projection.timeline.Sentences.words;

import io.streamlet.contracts.stage.AllHandsLowered;
import io.streamlet.contracts.stage.HandLowered;
import io.streamlet.contracts.stage.HandRaised;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.StageEvent;
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
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageSide;

/** Sentences about hands and seats. */
final class StageSentences {

    private StageSentences() {}

    static String of(StageEvent event, Names names) {
        return switch (event) {
            case HandRaised e -> "%s raised a hand".formatted(names.of(e.accountId()));
            case HandLowered e ->
                switch (e.reason()) {
                    case BY_SELF -> "%s lowered the hand".formatted(names.of(e.accountId()));
                    case BY_TEACHER -> "%s lowered the hand of %s".formatted(names.of(e.by()), names.of(e.accountId()));
                    case LEFT_CLASS -> "The hand of %s, who left, was lowered".formatted(names.of(e.accountId()));
                    case ON_STAGE -> "The hand of %s, now on stage, was lowered".formatted(names.of(e.accountId()));
                };
            case AllHandsLowered e -> "%s lowered all hands".formatted(names.of(e.by()));
            case SeatEvent e -> seat(e, names);
        };
    }

    private static String seat(SeatEvent event, Names names) {
        return switch (event) {
            case StageInvited e -> "%s invited %s onto the stage".formatted(names.of(e.by()), names.of(e.accountId()));
            case StageInvitationAccepted e -> "%s accepted the invitation".formatted(names.of(e.accountId()));
            case StageInvitationDeclined e -> "%s declined the invitation".formatted(names.of(e.accountId()));
            case StageInvitationWithdrawn e ->
                "The invitation of %s was taken back: %s".formatted(names.of(e.accountId()), words(e.reason()));
            case StageInvitationExpired e -> "%s did not answer the invitation".formatted(names.of(e.accountId()));
            case StageMediaReceived e ->
                "%s receives %s %s".formatted(end(e.side(), e, names), other(e.side(), e, names), way(e.route()));
            case StageJoined e -> "%s is on stage %s".formatted(names.of(e.accountId()), way(e.route()));
            case StageLinkLost e ->
                "%s lost %s, connected %s"
                        .formatted(end(e.side(), e, names), other(e.side(), e, names), way(e.route()));
            case StageLinkRestored e ->
                "%s is connected again %s".formatted(names.of(e.invitationId()), way(e.route()));
            case StageRouteChanged e ->
                "%s goes on %s: %s".formatted(names.of(e.invitationId()), way(e.route()), words(e.cause()));
            case StageMediaSwitched e ->
                "%s: microphone %s, camera %s"
                        .formatted(names.of(e.accountId()), onOff(e.microphone()), onOff(e.camera()));
            case StageLeft e -> "%s is off the stage: %s".formatted(names.of(e.accountId()), words(e.reason()));
        };
    }

    private static String end(StageSide side, SeatEvent event, Names names) {
        return side == StageSide.TEACHER ? "The teacher" : names.of(event.invitationId());
    }

    private static String other(StageSide side, SeatEvent event, Names names) {
        return side == StageSide.STUDENT ? "the teacher" : names.of(event.invitationId());
    }

    private static String way(StageRoute route) {
        return switch (route) {
            case PEER -> "from browser to browser";
            case SERVER -> "by way of the server";
        };
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
