package io.streamlet.bench.replay;

import io.streamlet.contracts.shared.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** Makes events into messages as aggregates would, a fraction of a second apart, with the metadata that commands give them. */
final class Stream {

    private static final long STEP_MILLIS = 3_000;

    private final Map<String, Long> sequences = new HashMap<>();
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final long id;
    private Instant now;

    Stream(Instant start, long id) {
        this.now = start;
        this.id = id;
    }

    Instant now() {
        return now;
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    void say(String aggregate, Object event) {
        now = now.plusMillis(STEP_MILLIS);
        var at = now;
        long sequence = sequences.merge(aggregate, 0L, (last, first) -> last + 1);
        var message = new UUID((9L << 32) + id, events.size()).toString();
        var command = new UUID((10L << 32) + id, events.size()).toString();
        var metaData = Map.of(
                Provenance.ACTOR, Year.account(0).toString(),
                Provenance.COMMAND, command,
                Provenance.CAUSATION, command,
                Provenance.CORRELATION, command);
        events.add(new GenericDomainEventMessage<>(
                event.getClass().getSimpleName(),
                aggregate,
                sequence,
                new GenericEventMessage<>(message, event, metaData, at),
                () -> at));
    }
}
