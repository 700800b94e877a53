package io.streamlet.projection.classroom;

import io.streamlet.contracts.live.CatalogueChanged;
import io.streamlet.contracts.live.ClassChanged;
import io.streamlet.contracts.live.WatchCatalogue;
import io.streamlet.contracts.live.WatchClass;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.shared.Change;
import org.axonframework.queryhandling.QueryUpdateEmitter;

/**
 * Tells of a changed class: to those who look at it, and to the catalogue while it is public. A class that stops being
 * public is told once more, as unlisted, so that lists drop it; of what is changed then nothing is shown.
 */
class ClassUpdates {

    private final QueryUpdateEmitter emitter;

    ClassUpdates(QueryUpdateEmitter emitter) {
        this.emitter = emitter;
    }

    void tell(ClassId classId, Change<ClassRow> change) {
        var after = change.after();
        if (after == null) {
            return;
        }
        var view = after.view(classId);
        emitter.emit(WatchClass.class, query -> query.classId().equals(classId), new ClassChanged(view));
        var before = change.before();
        if (after.isPublic()) {
            emitter.emit(WatchCatalogue.class, query -> true, new CatalogueChanged(view));
        } else if (before != null && before.isPublic()) {
            var gone = before.unlisted(after).view(classId);
            emitter.emit(WatchCatalogue.class, query -> true, new CatalogueChanged(gone));
        }
    }
}
