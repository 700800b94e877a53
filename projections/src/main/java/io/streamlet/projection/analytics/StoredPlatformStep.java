package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "platform_step")
class StoredPlatformStep implements Stored<PlatformStepRow> {

    @EmbeddedId
    private StepKey id;

    @Embedded
    private PlatformStepRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredPlatformStep() {}

    StoredPlatformStep(StepKey id, PlatformStepRow row) {
        this.id = id;
        this.row = row;
    }

    StepKey key() {
        return id;
    }

    @Override
    public PlatformStepRow row() {
        return row;
    }

    @Override
    public void replace(PlatformStepRow next) {
        row = next;
    }
}
