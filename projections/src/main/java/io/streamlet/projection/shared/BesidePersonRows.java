package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** {@link PersonRows} beside the live ones. */
public class BesidePersonRows<S, E extends StoredPerson<S>> extends BesideRows<PersonKey, S, E>
        implements PersonRows<S> {

    public BesidePersonRows(Beside beside, Class<E> type, BiFunction<PersonKey, S, E> create) {
        super(beside, type, key -> key, create, id -> ((PersonKey) id).classId(), false);
    }

    @Override
    public Map<AccountId, S> of(ClassId classId) {
        var rows = new HashMap<AccountId, S>();
        idsOf(classId.value()).forEach(id -> rows.put(((PersonKey) id).account(), rowOf(id)));
        return rows;
    }

    @Override
    public void clear(ClassId classId) {
        forClass(classId.value(), row -> null);
    }
}
