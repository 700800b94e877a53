package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.serialization.Revision;

/** No node can hold the destroyed key any more. */
@Revision("1")
public record ErasureCompleted(AccountId accountId) implements ErasureEvent {}
