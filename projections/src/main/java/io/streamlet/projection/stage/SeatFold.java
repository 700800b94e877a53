package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.SeatEvent;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.SeatView;
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
import io.streamlet.contracts.stage.StageRoute;
import io.streamlet.contracts.stage.StageRouteChanged;
import io.streamlet.contracts.stage.StageView;
import io.streamlet.projection.stage.SeatRow.Invited;
import io.streamlet.projection.stage.SeatRow.State;
import io.streamlet.projection.stage.SeatRow.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event makes of an invitation. */
final class SeatFold {
    private static final Comparator<SeatView> LONGEST_ON_STAGE = Comparator.comparing(SeatView::since)
            .thenComparing(seat -> seat.invitationId().value());

    private SeatFold() {}

    static @Nullable SeatRow step(@Nullable SeatRow row, SeatEvent event, Instant at, long version) {
        if (event instanceof StageInvited e) {
            return row == null ? invited(e, at, version) : row;
        }
        return row == null ? null : change(row, event, at, version);
    }

    static StageView stage(ClassId classId, Map<InvitationId, SeatRow> taken) {
        return new StageView(
                classId,
                taken.entrySet().stream()
                        .map(seat -> seat.getValue().seat(seat.getKey()))
                        .sorted(LONGEST_ON_STAGE)
                        .toList());
    }

    private static SeatRow invited(StageInvited e, Instant at, long version) {
        return new SeatRow(
                version,
                new Invited(e.classId(), e.accountId(), e.displayName(), e.by(), e.expiresAt()),
                null,
                new State(SeatStatus.INVITED, null, null, null, 0, false, false),
                new Times(at, null, null, null));
    }

    private static SeatRow change(SeatRow row, SeatEvent event, Instant at, long version) {
        var state = row.state();
        return switch (event) {
            case StageInvited e -> row;
            case StageInvitationAccepted e ->
                row.with(
                                version,
                                new State(
                                        SeatStatus.CONNECTING,
                                        StageRoute.PEER,
                                        null,
                                        null,
                                        0,
                                        e.microphone(),
                                        e.camera()),
                                new Times(row.times().invitedAt(), at, null, null))
                        .takenBy(e.stagePeerId());
            case StageInvitationDeclined e -> ended(row, StageEndReason.DECLINED, at, version);
            case StageInvitationWithdrawn e -> ended(row, e.reason(), at, version);
            case StageInvitationExpired e -> ended(row, StageEndReason.EXPIRED, at, version);
            case StageMediaReceived e -> row;
            case StageJoined e ->
                row.with(
                        version,
                        state.at(SeatStatus.ON_STAGE),
                        new Times(row.times().invitedAt(), row.times().acceptedAt(), at, null));
            case StageLinkRestored e -> row.with(version, state.at(SeatStatus.ON_STAGE));
            case StageLinkLost e ->
                row.with(
                        version,
                        new State(
                                SeatStatus.RECONNECTING,
                                state.route(),
                                state.routeCause(),
                                null,
                                state.linkLosses() + 1,
                                state.microphone(),
                                state.camera()));
            case StageRouteChanged e ->
                row.with(
                        version,
                        new State(
                                row.times().joinedAt() == null ? SeatStatus.CONNECTING : SeatStatus.RECONNECTING,
                                e.route(),
                                e.cause(),
                                null,
                                state.linkLosses(),
                                state.microphone(),
                                state.camera()));
            case StageMediaSwitched e ->
                row.with(
                        version,
                        new State(
                                state.status(),
                                state.route(),
                                state.routeCause(),
                                null,
                                state.linkLosses(),
                                e.microphone(),
                                e.camera()));
            case StageLeft e -> ended(row, e.reason(), at, version);
        };
    }

    private static SeatRow ended(SeatRow row, StageEndReason reason, Instant at, long version) {
        var state = row.state();
        return row.with(
                version,
                new State(
                        SeatStatus.ENDED, state.route(), state.routeCause(), reason, state.linkLosses(), false, false),
                new Times(
                        row.times().invitedAt(),
                        row.times().acceptedAt(),
                        row.times().joinedAt(),
                        at));
    }
}
