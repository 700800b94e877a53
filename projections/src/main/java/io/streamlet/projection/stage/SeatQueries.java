package io.streamlet.projection.stage;

import io.streamlet.contracts.live.WatchInvitations;
import io.streamlet.contracts.live.WatchMyStage;
import io.streamlet.contracts.live.WatchStage;
import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.stage.FindInvitation;
import io.streamlet.contracts.stage.FindInvitations;
import io.streamlet.contracts.stage.FindStage;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.contracts.stage.InvitationsView;
import io.streamlet.contracts.stage.StageView;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class SeatQueries {
    private static final Limit OF_A_CLASS = Limit.of(100);
    private static final Limit OF_AN_ACCOUNT = Limit.of(10);

    private final SeatRows seats;
    private final SeatTable table;

    SeatQueries(SeatRows seats, SeatTable table) {
        this.seats = seats;
        this.table = table;
    }

    @QueryHandler
    StageView answer(FindStage query) {
        return stage(query.classId());
    }

    @QueryHandler
    StageView answer(WatchStage query) {
        return stage(query.classId());
    }

    @QueryHandler
    InvitationsView answer(FindInvitations query) {
        return views(table.newest(query.classId(), OF_A_CLASS));
    }

    @QueryHandler
    InvitationsView answer(WatchInvitations query) {
        return views(table.newest(query.classId(), OF_A_CLASS));
    }

    @QueryHandler
    InvitationsView answer(WatchMyStage query) {
        return views(table.newestOf(query.accountId(), OF_AN_ACCOUNT));
    }

    @QueryHandler
    InvitationView answer(FindInvitation query) {
        var row = seats.find(query.invitationId());
        if (row == null || !row.invited().classId().equals(query.classId())) {
            throw new BusinessException(ErrorCode.INVITATION_NOT_FOUND, "There is no such invitation.");
        }
        return row.view(query.invitationId());
    }

    private StageView stage(ClassId classId) {
        return SeatFold.stage(classId, seats.taken(classId));
    }

    private static InvitationsView views(List<StoredSeat> found) {
        return new InvitationsView(found.stream().map(StoredSeat::view).toList());
    }
}
