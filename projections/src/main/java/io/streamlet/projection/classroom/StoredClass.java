package io.streamlet.projection.classroom;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "class")
class StoredClass implements Stored<ClassRow> {

    @Id
    private UUID classId;

    @Embedded
    private ClassRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredClass() {}

    StoredClass(ClassId classId, ClassRow row) {
        this.classId = classId.value();
        this.row = row;
    }

    ClassView view() {
        return row.view(new ClassId(classId));
    }

    @Override
    public ClassRow row() {
        return row;
    }

    @Override
    public void replace(ClassRow next) {
        row = next;
    }
}
