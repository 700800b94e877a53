package io.streamlet.contracts.readmodel;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be projected, or follows one about the same.
 *
 * @param event its identifier
 * @param sequence what it is about: events of one sequence wait for its first
 * @param index its place among them, from 0 on
 * @param cause null for those that only follow
 * @param payload the event's fields
 */
public record DeadLetterView(
        String letter,
        String event,
        String kind,
        String sequence,
        long index,
        Instant happenedAt,
        Instant setAsideAt,
        @Nullable Instant triedAt,
        @Nullable String cause,
        @Nullable String message,
        Map<String, Object> payload) {}
