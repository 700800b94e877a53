package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.TopClass;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Stored;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(schema = "projection", name = "lesson")
class StoredLesson implements Stored<LessonRow> {

    @Id
    private UUID classId;

    @Embedded
    private LessonRow row;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StoredLesson() {}

    StoredLesson(ClassId classId, LessonRow row) {
        this.classId = classId.value();
        this.row = row;
    }

    TopClass top() {
        return row.top(new ClassId(classId));
    }

    @Override
    public LessonRow row() {
        return row;
    }

    @Override
    public void replace(LessonRow next) {
        row = next;
    }
}
