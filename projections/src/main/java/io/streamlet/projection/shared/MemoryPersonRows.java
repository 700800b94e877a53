package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.HashMap;
import java.util.Map;

/** {@link PersonRows} in memory. */
public class MemoryPersonRows<S> extends MemoryRows<PersonKey, S> implements PersonRows<S> {

    @Override
    public Map<AccountId, S> of(ClassId classId) {
        var rows = new HashMap<AccountId, S>();
        all().forEach((key, row) -> {
            if (key.classId().equals(classId.value())) {
                rows.put(key.account(), row);
            }
        });
        return rows;
    }

    @Override
    public void clear(ClassId classId) {
        of(classId).keySet().forEach(account -> fold(PersonKey.of(classId, account), row -> null));
    }
}
