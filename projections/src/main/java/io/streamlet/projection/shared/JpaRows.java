package io.streamlet.projection.shared;

import jakarta.persistence.EntityManager;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the database. Within one transaction a row is read once and written once, however many events of a batch
 * change it: the persistence context holds it in between.
 */
public class JpaRows<K, S, E extends Stored<S>> implements Rows<K, S> {

    protected final EntityManager entities;
    protected final Class<E> type;
    private final Function<K, Object> id;
    private final BiFunction<K, S, E> create;

    public JpaRows(EntityManager entities, Class<E> type, Function<K, Object> id, BiFunction<K, S, E> create) {
        this.entities = entities;
        this.type = type;
        this.id = id;
        this.create = create;
    }

    @Override
    public @Nullable S find(K key) {
        var entity = stored(key);
        return entity == null ? null : entity.row();
    }

    @Override
    public Change<S> fold(K key, Fold<S> fold) {
        var entity = stored(key);
        var change =
                new Change<S>(entity == null ? null : entity.row(), fold.step(entity == null ? null : entity.row()));
        var after = change.after();
        if (change.isNone()) {
            return change;
        } else if (after == null) {
            entities.remove(entity);
        } else if (entity == null) {
            add(key, after);
        } else {
            entity.replace(after);
        }
        return change;
    }

    @Override
    public void add(K key, S row) {
        entities.persist(create.apply(key, row));
    }

    @Override
    public void clear() {
        entities.createQuery("delete from " + type.getSimpleName()).executeUpdate();
        entities.clear();
    }

    private @Nullable E stored(K key) {
        return entities.find(type, id.apply(key));
    }
}
