package io.streamlet.projection.conversation;

import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.StoredPerson;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "follower")
class StoredFollower implements StoredPerson<FollowerRow> {

    @EmbeddedId
    private PersonKey id;

    @Embedded
    private FollowerRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredFollower() {}

    StoredFollower(PersonKey id, FollowerRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PersonKey key() {
        return id;
    }

    @Override
    public FollowerRow row() {
        return row;
    }

    @Override
    public void replace(FollowerRow next) {
        row = next;
    }
}
