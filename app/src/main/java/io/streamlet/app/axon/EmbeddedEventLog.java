package io.streamlet.app.axon;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.projection.EventLog;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order of the embedded store: the numbers that PostgreSQL gives to rows when they are inserted, which is before they are
 * committed. Processors find late rows by remembering the gaps, for a minute; what must be final waits instead for whoever was
 * inserting: a transaction locks the table, against nobody but changes of the table itself, before it gets its first number and
 * until its rows can be seen. When all those have ended that held the lock after the last number was seen, no lower one will appear.
 */
final class EmbeddedEventLog implements EventLog {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final int LOOKS = 600;

    private final JdbcClient jdbc;
    private final EventStorageEngine engine;

    EmbeddedEventLog(JdbcClient jdbc, EventStorageEngine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    @Override
    public long settled() {
        long last = jdbc.sql("select coalesce(max(global_index), -1) from axon.domain_event")
                .query(Long.class)
                .single();
        var writers = writers();
        for (int look = 0; look < LOOKS && !writers.isEmpty(); look++) {
            pause();
            writers.retainAll(writers());
        }
        if (!writers.isEmpty()) {
            throw new BusinessException(
                    ErrorCode.TRY_AGAIN, "Events are being stored right now. Try again in a moment.");
        }
        return last;
    }

    /** transactions that may have inserted events and have not ended; an id is not given twice while the server runs */
    private Set<String> writers() {
        return new HashSet<>(jdbc.sql("""
                        select virtualtransaction from pg_locks
                        where locktype = 'relation' and relation = 'axon.domain_event'::regclass
                            and database = (select oid from pg_database where datname = current_database())
                            and mode = 'RowExclusiveLock' and granted""").query(String.class).list());
    }

    @Override
    public List<At> after(long position, int atMost) {
        try (var events = engine.readEvents(GapAwareTrackingToken.newInstance(position, Set.of()), false)) {
            return events.limit(atMost).map(EmbeddedEventLog::at).toList();
        }
    }

    /** rows come in the order of their numbers, so the highest number so far is the row's own */
    private static At at(TrackedEventMessage<?> event) {
        var token = Objects.requireNonNull((GapAwareTrackingToken) event.trackingToken());
        return new At(token.getIndex(), (DomainEventMessage<?>) event);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException(ErrorCode.TRY_AGAIN, "The application is stopping.");
        }
    }
}
