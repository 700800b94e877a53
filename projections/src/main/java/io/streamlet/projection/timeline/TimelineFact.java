package io.streamlet.projection.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.Provenance;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline, as far as the event alone tells it.
 *
 * @param search the sentence without names, in lower case
 */
record TimelineFact(
        long position,
        Instant at,
        String kind,
        @Nullable ClassId classId,
        AccountId actor,
        @Nullable AccountId account,
        @Nullable UUID subject,
        String messageId,
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId,
        String aggregateId,
        long sequence,
        String search) {

    static TimelineFact of(DomainEventMessage<?> event, About about, long position) {
        var metaData = event.getMetaData();
        var actor = text(metaData, Provenance.ACTOR);
        var by = actor == null ? about.by() : AccountId.of(actor);
        return new TimelineFact(
                position,
                event.getTimestamp(),
                event.getPayloadType().getSimpleName(),
                about.classId(),
                by,
                about.account(),
                about.subject(),
                event.getIdentifier(),
                text(metaData, Provenance.COMMAND),
                text(metaData, Provenance.CAUSATION),
                text(metaData, Provenance.CORRELATION),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                search(event.getPayload(), by));
    }

    static String search(Object event, AccountId actor) {
        return Sentences.of(event, actor, Names.NONE).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(MetaData metaData, String key) {
        return metaData.get(key) instanceof String value ? value : null;
    }
}
