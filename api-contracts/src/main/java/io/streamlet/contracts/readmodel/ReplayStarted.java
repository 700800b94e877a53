package io.streamlet.contracts.readmodel;

import io.streamlet.contracts.shared.AccountId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** @param from null: from the first event on */
@Revision("1")
public record ReplayStarted(String group, @Nullable Instant from, AccountId by) implements ReadModelEvent {}
