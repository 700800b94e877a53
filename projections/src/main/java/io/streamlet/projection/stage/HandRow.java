package io.streamlet.projection.stage;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.stage.HandView;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** @param sequence of the event on its stream: orders hands that went up at the same moment */
@Embeddable
record HandRow(String displayName, Instant raisedAt, long sequence) {

    HandView view(AccountId accountId) {
        return new HandView(accountId, displayName, raisedAt);
    }
}
