package io.streamlet.projection.classroom;

import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.StoredPerson;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "participant")
class StoredParticipant implements StoredPerson<ParticipantRow> {

    @EmbeddedId
    private PersonKey id;

    @Embedded
    private ParticipantRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredParticipant() {}

    StoredParticipant(PersonKey id, ParticipantRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PersonKey key() {
        return id;
    }

    @Override
    public ParticipantRow row() {
        return row;
    }

    @Override
    public void replace(ParticipantRow next) {
        row = next;
    }
}
