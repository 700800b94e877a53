package io.streamlet.projection.shared;

import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows beside the live ones: held in memory, written in bulk. Rows that belong to classes are read by class. */
public class BesideRows<K, S, E extends Stored<S>> implements Rows<K, S>, BesideTable {

    /** @param stored whether the table has it */
    private record Slot<E>(E entity, boolean stored, boolean gone) {}

    private final Class<E> type;
    private final Beside beside;
    private final Function<K, Object> id;
    private final BiFunction<K, S, E> create;
    private final Beside.@Nullable Owner owner;
    private final Map<Object, Slot<E>> slots = new HashMap<>();
    private final Set<Object> touched = new LinkedHashSet<>();
    private final Map<UUID, Set<Object>> byClass = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    /** only ever added to: nothing to hold */
    private final boolean appended;
    /** what is not in memory is not in the table either */
    private boolean whole;

    protected BesideRows(
            Beside beside,
            Class<E> type,
            Function<K, Object> id,
            BiFunction<K, S, E> create,
            Beside.@Nullable Owner owner,
            boolean appended) {
        this.beside = beside;
        this.type = type;
        this.id = id;
        this.create = create;
        this.owner = owner;
        this.appended = appended;
    }

    @Override
    public @Nullable S find(K key) {
        var slot = slot(id.apply(key));
        return slot == null || slot.gone ? null : slot.entity.row();
    }

    @Override
    public Change<S> fold(K key, Fold<S> fold) {
        var at = id.apply(key);
        var slot = slot(at);
        @Nullable S before = slot == null || slot.gone ? null : slot.entity.row();
        var change = new Change<S>(before, fold.step(before));
        var after = change.after();
        if (change.isNone()) {
            return change;
        }
        if (after == null) {
            var there = Objects.requireNonNull(slot);
            put(at, new Slot<>(there.entity, there.stored, true));
        } else if (slot == null) {
            put(at, new Slot<>(create.apply(key, after), false, false));
        } else {
            slot.entity.replace(after);
            put(at, new Slot<>(slot.entity, slot.stored, false));
        }
        touched.add(at);
        return change;
    }

    @Override
    public void add(K key, S row) {
        var at = id.apply(key);
        var before = slots.get(at);
        if (before != null && !before.gone) {
            throw new IllegalStateException("row exists: " + key);
        }
        put(at, new Slot<>(create.apply(key, row), before != null && before.stored, false));
        touched.add(at);
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("tables beside are dropped");
    }

    /** the ids of the rows of a class */
    protected Collection<Object> idsOf(UUID classId) {
        know(classId);
        var ids = byClass.get(classId);
        return ids == null
                ? List.of()
                : ids.stream().filter(at -> !held(at).gone).toList();
    }

    protected S rowOf(Object at) {
        return held(at).entity.row();
    }

    protected void forClass(UUID classId, Fold<S> fold) {
        for (var at : idsOf(classId)) {
            var slot = held(at);
            var after = fold.step(slot.entity.row());
            if (after == null) {
                put(at, new Slot<>(slot.entity, slot.stored, true));
                touched.add(at);
            } else if (!after.equals(slot.entity.row())) {
                slot.entity.replace(after);
                touched.add(at);
            }
        }
    }

    @Override
    public String table() {
        return Objects.requireNonNull(type.getAnnotation(Table.class)).name();
    }

    @Override
    public void nothingStored() {
        whole = true;
    }

    @Override
    public void recall() {
        if (appended) {
            return;
        }
        long count = beside.session()
                .createSelectionQuery("select count(*) from " + type.getSimpleName(), Long.class)
                .getSingleResult();
        if (count <= beside.limit()) {
            beside.session()
                    .createSelectionQuery("from " + type.getSimpleName(), type)
                    .getResultList()
                    .forEach(this::read);
            whole = true;
        }
    }

    @Override
    public void forget() {
        slots.clear();
        byClass.clear();
        known.clear();
        whole = false;
    }

    @Override
    public void write() {
        var inserted = new ArrayList<E>();
        var updated = new ArrayList<E>();
        var deleted = new ArrayList<E>();
        for (var at : touched) {
            var slot = held(at);
            if (!slot.gone) {
                (slot.stored ? updated : inserted).add(slot.entity);
                slots.put(at, new Slot<>(slot.entity, true, false));
            } else {
                if (slot.stored) {
                    deleted.add(slot.entity);
                }
                remove(at);
            }
        }
        touched.clear();
        if (!deleted.isEmpty()) {
            beside.session().deleteMultiple(deleted);
        }
        if (!inserted.isEmpty()) {
            beside.session().insertMultiple(inserted);
        }
        if (!updated.isEmpty()) {
            beside.session().updateMultiple(updated);
        }
        if (appended || slots.size() > beside.limit()) {
            forget();
        }
    }

    private @Nullable Slot<E> slot(Object at) {
        var slot = slots.get(at);
        if (slot != null || whole) {
            return slot;
        }
        if (owner != null) {
            know(owner.apply(at));
            return slots.get(at);
        }
        var entity = beside.session().get(type, at);
        if (entity != null) {
            read(entity);
        }
        return slots.get(at);
    }

    private void know(UUID classId) {
        if (!whole && known.add(classId)) {
            beside.session()
                    .createSelectionQuery("from " + type.getSimpleName() + " where id.classId = :classId", type)
                    .setParameter("classId", classId)
                    .getResultList()
                    .forEach(this::read);
        }
    }

    private void read(E entity) {
        var at = beside.session().getIdentifier(entity);
        // what a batch has changed is newer than what is stored
        if (!slots.containsKey(at)) {
            put(at, new Slot<>(entity, true, false));
        }
    }

    private void put(Object at, Slot<E> slot) {
        slots.put(at, slot);
        if (owner != null) {
            byClass.computeIfAbsent(owner.apply(at), key -> new LinkedHashSet<>())
                    .add(at);
        }
    }

    private void remove(Object at) {
        slots.remove(at);
        if (owner != null) {
            var classId = owner.apply(at);
            var ids = byClass.get(classId);
            if (ids != null && ids.remove(at) && ids.isEmpty()) {
                byClass.remove(classId);
            }
        }
    }

    private Slot<E> held(Object at) {
        return Objects.requireNonNull(slots.get(at));
    }
}
