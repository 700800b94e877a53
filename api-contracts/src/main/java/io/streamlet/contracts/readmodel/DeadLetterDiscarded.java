package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.serialization.Revision;

/**
 * @param letter what was set aside
 * @param event the identifier of the event in it
 */
@Revision("1")
public record DeadLetterDiscarded(String group, String letter, String event, String reason, AccountId by)
        implements ReadModelEvent {}
