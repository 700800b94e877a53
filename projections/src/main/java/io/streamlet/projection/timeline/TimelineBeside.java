package io.streamlet.projection.timeline;

import io.streamlet.projection.shared.Beside;
import io.streamlet.projection.shared.BesideTable;
import io.streamlet.projection.shared.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The lines of a replay, as {@link TimelineProjector} makes them; each comes with its position. */
@ProcessingGroup("timeline")
class TimelineBeside implements BesideTable {

    private final Beside beside;
    private final List<TimelineFact> facts = new ArrayList<>();

    private TimelineBeside(Beside beside) {
        this.beside = beside;
    }

    static ReadModel readModel() {
        return new ReadModel("timeline", beside -> {
            beside.add(new NoCheckpoints());
            return List.of(beside.add(new TimelineBeside(beside)));
        });
    }

    @EventHandler
    void on(DomainEventMessage<?> event, TrackedEventMessage<?> tracked) {
        var about = About.of(event.getPayload());
        if (about != null) {
            long position = tracked.trackingToken().position().orElseThrow();
            facts.add(TimelineFact.of(event, about, position));
        }
    }

    @Override
    public String table() {
        return "timeline";
    }

    @Override
    public void write() {
        if (!facts.isEmpty()) {
            beside.session().doWork(connection -> TimelineCopy.into(connection, beside.schema(), facts));
            facts.clear();
        }
    }

    /** made anew when somebody looks back */
    private static final class NoCheckpoints implements BesideTable {

        @Override
        public String table() {
            return "checkpoint";
        }

        @Override
        public boolean isCache() {
            return true;
        }

        @Override
        public void write() {}
    }
}
