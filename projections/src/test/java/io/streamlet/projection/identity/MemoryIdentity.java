package io.streamlet.projection.identity;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.projection.MemoryProjection;
import io.streamlet.projection.shared.MemoryRows;
import java.util.Map;
import org.axonframework.queryhandling.QueryUpdateEmitter;

public final class MemoryIdentity {

    private MemoryIdentity() {}

    public static MemoryProjection create(QueryUpdateEmitter emitter) {
        var accounts = new MemoryRows<AccountId, AccountRow>();
        return new MemoryProjection(new IdentityProjector(accounts, emitter), Map.of("StoredAccount", accounts));
    }
}
