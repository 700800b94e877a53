package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Where an event is found, and what it is looked up by. Written by {@link TimelineTable}, never changed. */
@Entity
@Immutable
@Table(schema = "projection", name = "timeline")
class TimelineRow {

    @Id
    private long position;

    private Instant at;
    private String kind;
    private @Nullable ClassId classId;
    private AccountId actor;
    private @Nullable AccountId account;
    private @Nullable UUID subject;
    private String messageId;
    private @Nullable String commandId;
    private @Nullable String causationId;
    private @Nullable String correlationId;
    private String aggregateId;
    private long sequence;
    private String search;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TimelineRow() {}

    TimelineFact fact() {
        return new TimelineFact(
                position,
                at,
                kind,
                classId,
                actor,
                account,
                subject,
                messageId,
                commandId,
                causationId,
                correlationId,
                aggregateId,
                sequence,
                search);
    }
}
