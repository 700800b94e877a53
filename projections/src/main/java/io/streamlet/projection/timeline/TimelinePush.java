package io.streamlet.projection.timeline;

import io.streamlet.contracts.live.TimelineAppended;
import io.streamlet.contracts.live.WatchTimeline;
import io.streamlet.contracts.shared.ClassId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;

/** Tells those who follow the timeline of a class. While nobody does, no line is put into words. */
@Component
class TimelinePush {

    private final QueryUpdateEmitter emitter;
    private final Entries entries;

    TimelinePush(QueryUpdateEmitter emitter, Entries entries) {
        this.emitter = emitter;
        this.entries = entries;
    }

    void tell(List<Happened> happened) {
        var watched = watched();
        if (watched.isEmpty()) {
            return;
        }
        var news = happened.stream()
                .filter(line -> line.fact().classId() != null
                        && watched.contains(line.fact().classId()))
                .toList();
        for (var entry : entries.of(news)) {
            emitter.emit(
                    WatchTimeline.class, query -> query.classId().equals(entry.classId()), new TimelineAppended(entry));
        }
    }

    private Set<ClassId> watched() {
        return emitter.activeSubscriptions().stream()
                .map(Message::getPayload)
                .filter(WatchTimeline.class::isInstance)
                .map(query -> ((WatchTimeline) query).classId())
                .collect(Collectors.toSet());
    }
}
