package io.streamlet.projection.analytics;

import io.streamlet.contracts.stage.InvitationId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "platform_seat")
class StoredPlatformSeat implements Stored<PlatformSeatRow> {

    @Id
    private UUID invitationId;

    @Embedded
    private PlatformSeatRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPlatformSeat() {}

    StoredPlatformSeat(InvitationId invitationId, PlatformSeatRow row) {
        this.invitationId = invitationId.value();
        this.row = row;
    }

    @Override
    public PlatformSeatRow row() {
        return row;
    }

    @Override
    public void replace(PlatformSeatRow next) {
        row = next;
    }
}
