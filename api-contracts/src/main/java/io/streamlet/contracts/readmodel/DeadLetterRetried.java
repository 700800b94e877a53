package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.serialization.Revision;

/**
 * @param letter what was set aside
 * @param event the identifier of the event in it
 */
@Revision("1")
public record DeadLetterRetried(String group, String letter, String event, AccountId by) implements ReadModelEvent {}
