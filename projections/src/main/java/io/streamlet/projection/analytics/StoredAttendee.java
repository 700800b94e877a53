package io.streamlet.projection.analytics;

import io.streamlet.projection.shared.PersonKey;
import io.streamlet.projection.shared.StoredPerson;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "projection", name = "lesson_attendee")
class StoredAttendee implements StoredPerson<AttendeeRow> {

    @EmbeddedId
    private PersonKey id;

    @Embedded
    private AttendeeRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredAttendee() {}

    StoredAttendee(PersonKey id, AttendeeRow row) {
        this.id = id;
        this.row = row;
    }

    @Override
    public PersonKey key() {
        return id;
    }

    @Override
    public AttendeeRow row() {
        return row;
    }

    @Override
    public void replace(AttendeeRow next) {
        row = next;
    }
}
