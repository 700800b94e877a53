package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.AccountId;
import org.axonframework.serialization.Revision;

@Revision("1")
public record ReplayCancelled(String group, AccountId by) implements ReadModelEvent {}
