package io.streamlet.projection.shared;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** {@link PersonRows} in the database. */
public class JpaPersonRows<S, E extends StoredPerson<S>> extends JpaRows<PersonKey, S, E> implements PersonRows<S> {

    public JpaPersonRows(EntityManager entities, Class<E> type, BiFunction<PersonKey, S, E> create) {
        super(entities, type, key -> key, create);
    }

    @Override
    public Map<AccountId, S> of(ClassId classId) {
        var rows = new HashMap<AccountId, S>();
        entities.createQuery("from " + type.getSimpleName() + " where id.classId = :classId", type)
                .setParameter("classId", classId.value())
                .getResultList()
                .forEach(entity -> rows.put(entity.key().account(), entity.row()));
        return rows;
    }

    @Override
    public void clear(ClassId classId) {
        // what the batch changed so far is written before the context forgets it
        entities.flush();
        entities.createQuery("delete from " + type.getSimpleName() + " where id.classId = :classId")
                .setParameter("classId", classId.value())
                .executeUpdate();
        entities.clear();
    }
}
