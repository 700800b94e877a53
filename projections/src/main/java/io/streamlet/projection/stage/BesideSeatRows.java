package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesideRows;
import java.util.Map;

/** {@link SeatRows} beside the live ones. */
class BesideSeatRows extends BesideRows<InvitationId, SeatRow, StoredSeat> implements SeatRows {

    BesideSeatRows(Beside beside) {
        super(beside, StoredSeat.class, InvitationId::value, StoredSeat::new, null, false);
    }

    /** asked for only to tell somebody, which a replay does not */
    @Override
    public Map<InvitationId, SeatRow> taken(ClassId classId) {
        throw new UnsupportedOperationException();
    }
}
