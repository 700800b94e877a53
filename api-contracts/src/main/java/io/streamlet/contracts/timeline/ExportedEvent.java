package io.streamlet.contracts.timeline;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as analysts get it.
 *
 * @param position in the order of all events of the platform
 * @param type name of the event's record
 * @param revision of the payload: the newest, whichever was stored
 * @param actor who did it; the nil UUID is the platform itself
 * @param payload JSON, without line breaks, fields in the order of their declaration
 */
public record ExportedEvent(
        long position,
        Instant at,
        TimelineContext context,
        String type,
        @Nullable String revision,
        String messageId,
        String aggregateId,
        long sequence,
        @Nullable ClassId classId,
        AccountId actor,
        @Nullable String commandId,
        @Nullable String causationId,
        @Nullable String correlationId,
        String payload) {}
