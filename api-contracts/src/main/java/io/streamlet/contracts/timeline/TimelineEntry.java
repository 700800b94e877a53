package io.streamlet.contracts.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event, as it is stored and as a person understands it.
 *
 * @param position in the order of all events of the platform
 * @param kind name of the event's record
 * @param classTitle as it is now
 * @param actor who did it; the nil UUID is the platform itself
 * @param account whom it is about
 * @param subject the peer, invitation, message, stream or sample it is about
 * @param messageId of this event
 * @param commandId of the command that it was the answer to
 * @param causationId of the event that it followed from; absent where a person began it, and in older histories
 * @param correlationId of the chain it belongs to
 * @param aggregateId the stream it is on, as number {@code sequence} from 0
 * @param payload the event itself, of its newest revision
 */
public record TimelineEntry(
        long position,
        Instant at,
        TimelineContext context,
        String kind,
        @Nullable ClassId classId,
        @Nullable String classTitle,
        AccountId actor,
        String actorName,
        @Nullable AccountId account,
        @Nullable UUID subject,
        String sentence,
        String messageId,
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId,
        String aggregateId,
        long sequence,
        Map<String, Object> payload) {}
