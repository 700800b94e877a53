package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "lesson_first_frame")
class StoredFirstFrame implements Stored<FirstFrameRow> {

    @EmbeddedId
    private FirstFrameKey id;

    @Embedded
    private FirstFrameRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredFirstFrame() {}

    StoredFirstFrame(FirstFrameKey id, FirstFrameRow row) {
        this.id = id;
        this.row = row;
    }

    FirstFrameKey key() {
        return id;
    }

    @Override
    public FirstFrameRow row() {
        return row;
    }

    @Override
    public void replace(FirstFrameRow next) {
        row = next;
    }
}
