package io.streamlet.projection.stage;

import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.StoredPerson;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "hand")
class StoredHand implements StoredPerson<HandRow> {

    @EmbeddedId
    private PersonKey id;

    @Embedded
    private HandRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredHand() {}

    StoredHand(PersonKey id, HandRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PersonKey key() {
        return id;
    }

    @Override
    public HandRow row() {
        return row;
    }

    @Override
    public void replace(HandRow next) {
        row = next;
    }
}
