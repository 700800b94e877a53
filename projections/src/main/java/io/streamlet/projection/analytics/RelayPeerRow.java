package io.streamlet.projection.analytics;

import io.streamlet.contracts.shared.AccountId;
import jakarta.persistence.Embeddable;

/** Whose tab a peer is. */
@Embeddable
record RelayPeerRow(AccountId accountId) {}
