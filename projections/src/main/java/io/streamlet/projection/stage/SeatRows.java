package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.projection.shared.Rows;
import java.util.Map;

/** Rows about invitations. */
interface SeatRows extends Rows<InvitationId, SeatRow> {
    /** those that are taken now, in no order */
    Map<InvitationId, SeatRow> taken(ClassId classId);
}
