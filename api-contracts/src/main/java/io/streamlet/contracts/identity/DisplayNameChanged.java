package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Personal;
import org.axonframework.serialization.Revision;

@Revision("1")
public record DisplayNameChanged(
        AccountId accountId, @Personal("accountId") String displayName) implements IdentityEvent {}
