package io.streamlet.contracts.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Actor;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** @param username of the account, as a confirmation */
public record EraseAccount(
        @TargetAggregateIdentifier AccountId accountId, String username, ErasureReason reason, Actor by) {
    @Override
    public String toString() {
        return "EraseAccount[accountId=" + accountId + ", reason=" + reason + "]";
    }
}
