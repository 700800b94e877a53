package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.RouteCause;
import io.streamlet.contracts.stage.SeatStatus;
import io.streamlet.contracts.stage.SeatView;
import io.streamlet.contracts.stage.StageEndReason;
import io.streamlet.contracts.stage.StagePeerId;
import io.streamlet.contracts.stage.StageRoute;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation and the seat it became, in the parts that change together. It stays when it is over. */
@Embeddable
record SeatRow(long version, Invited invited, @Nullable UUID tab, State state, Times times) {
    @Embeddable
    record Invited(ClassId classId, AccountId accountId, String displayName, AccountId invitedBy, Instant expiresAt) {}

    @Embeddable
    record State(
            @Enumerated(EnumType.STRING) SeatStatus status,
            @Enumerated(EnumType.STRING) @Nullable StageRoute route,
            @Enumerated(EnumType.STRING) @Nullable RouteCause routeCause,
            @Enumerated(EnumType.STRING) @Nullable StageEndReason endReason,
            int linkLosses,
            boolean microphone,
            boolean camera) {
        State at(SeatStatus next) {
            return new State(next, route, routeCause, endReason, linkLosses, microphone, camera);
        }
    }

    @Embeddable
    record Times(
            Instant invitedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant joinedAt,
            @Nullable Instant endedAt) {}

    /** accepted and not over */
    boolean isTaken() {
        return state.status != SeatStatus.INVITED && state.status != SeatStatus.ENDED;
    }

    SeatRow with(long at, State next) {
        return new SeatRow(at, invited, tab, next, times);
    }

    SeatRow with(long at, State next, Times then) {
        return new SeatRow(at, invited, tab, next, then);
    }

    SeatRow takenBy(StagePeerId by) {
        return new SeatRow(version, invited, by.value(), state, times);
    }

    InvitationView view(InvitationId id) {
        return new InvitationView(
                invited.classId,
                id,
                version,
                invited.accountId,
                invited.displayName,
                invited.invitedBy,
                state.status,
                times.invitedAt,
                invited.expiresAt,
                times.acceptedAt,
                times.joinedAt,
                times.endedAt,
                state.endReason,
                state.route,
                state.routeCause,
                tab == null ? null : new StagePeerId(tab),
                state.linkLosses,
                state.microphone,
                state.camera);
    }

    /** what everybody sees of a seat that is taken */
    SeatView seat(InvitationId id) {
        return new SeatView(
                id,
                invited.accountId,
                invited.displayName,
                state.status,
                Objects.requireNonNull(state.route),
                Objects.requireNonNull(times.acceptedAt),
                times.joinedAt,
                state.microphone,
                state.camera);
    }
}
