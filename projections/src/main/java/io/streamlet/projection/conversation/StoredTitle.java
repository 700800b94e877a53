package io.streamlet.projection.conversation;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "notified_class")
class StoredTitle implements Stored<TitleRow> {

    @Id
    private UUID classId;

    @Embedded
    private TitleRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredTitle() {}

    StoredTitle(ClassId classId, TitleRow row) {
        this.classId = classId.value();
        this.row = row;
    }

    @Override
    public TitleRow row() {
        return row;
    }

    @Override
    public void replace(TitleRow next) {
        row = next;
    }
}
