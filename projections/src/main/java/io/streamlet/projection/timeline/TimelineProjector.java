package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.projection.EventPositions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes where every event is found and what it is looked up by; the event itself stays in the event store. A batch is noted
 * at once, before it is committed, and told afterwards.
 */
@Component
@ProcessingGroup("timeline")
class TimelineProjector {

    private static final String BATCH = TimelineProjector.class.getName();

    private final TimelineTable table;
    private final EventPositions positions;
    private final TimelinePush push;
    private final Checkpoints checkpoints;
    private final CheckpointMaker maker;

    TimelineProjector(
            TimelineTable table,
            EventPositions positions,
            TimelinePush push,
            Checkpoints checkpoints,
            CheckpointMaker maker) {
        this.table = table;
        this.positions = positions;
        this.push = push;
        this.checkpoints = checkpoints;
        this.maker = maker;
    }

    @EventHandler
    void on(DomainEventMessage<?> event, ReplayStatus replay) {
        var about = About.of(event.getPayload());
        if (about != null) {
            batch().add(new Noted(event, about, replay.isReplay()));
        }
    }

    @ResetHandler
    void reset() {
        table.clear();
        checkpoints.clear();
    }

    private List<Noted> batch() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(BATCH, key -> {
            var batch = new ArrayList<Noted>();
            work.onPrepareCommit(ready -> note(work, batch));
            return batch;
        });
    }

    private void note(UnitOfWork<?> work, List<Noted> batch) {
        var found = positions.of(batch.stream().map(Noted::event).toList());
        var lines = batch.stream()
                .map(noted -> new Line(noted, fact(noted, found.get(noted.event.getIdentifier()))))
                .toList();
        var facts = lines.stream().map(Line::fact).toList();
        table.add(facts);
        checkpoints.forgetFrom(earliest(facts));
        work.afterCommit(committed -> {
            maker.grown(facts);
            push.tell(lines.stream()
                    .filter(line -> !line.noted.replayed)
                    .map(line -> new Happened(line.fact, line.noted.event.getPayload()))
                    .toList());
        });
    }

    private static Map<ClassId, Long> earliest(List<TimelineFact> facts) {
        var earliest = new HashMap<ClassId, Long>();
        for (var fact : facts) {
            if (fact.classId() != null) {
                earliest.merge(fact.classId(), fact.position(), Math::min);
            }
        }
        return earliest;
    }

    private static TimelineFact fact(Noted noted, @Nullable Long position) {
        if (position == null) {
            throw new IllegalStateException("The event store does not know the event " + noted.event.getIdentifier());
        }
        return TimelineFact.of(noted.event, noted.about, position);
    }

    private record Noted(DomainEventMessage<?> event, About about, boolean replayed) {}

    private record Line(Noted noted, TimelineFact fact) {}
}
