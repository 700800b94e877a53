package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "platform_class")
class StoredPlatformClass implements Stored<PlatformClassRow> {

    @Id
    private UUID classId;

    @Embedded
    private PlatformClassRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPlatformClass() {}

    StoredPlatformClass(ClassId classId, PlatformClassRow row) {
        this.classId = classId.value();
        this.row = row;
    }

    @Override
    public PlatformClassRow row() {
        return row;
    }

    @Override
    public void replace(PlatformClassRow next) {
        row = next;
    }
}
