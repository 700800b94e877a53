package io.streamlet.projection.stage;

import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.contracts.stage.InvitationView;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "seat")
class StoredSeat implements Stored<SeatRow> {
    @Id
    private UUID invitationId;

    @Embedded
    private SeatRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredSeat() {}

    StoredSeat(InvitationId invitationId, SeatRow row) {
        this.invitationId = invitationId.value();
        this.row = row;
    }

    InvitationId id() {
        return new InvitationId(invitationId);
    }

    InvitationView view() {
        return row.view(id());
    }

    @Override
    public SeatRow row() {
        return row;
    }

    @Override
    public void replace(SeatRow next) {
        row = next;
    }
}
