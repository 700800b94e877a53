package io.streamlet.projection.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a read model are written beside the live ones: into tables of the same names in another schema. Rows are held in
 * memory while there are few enough of them, and written in bulk at the end of each batch: a replay then hardly ever reads. Not for
 * concurrent use.
 */
public final class Beside {

    private final String schema;
    private final int limit;
    private final List<BesideTable> tables = new ArrayList<>();
    private @Nullable StatelessSession session;

    /** @param limit rows of a table that are held in memory at most */
    public Beside(String schema, int limit) {
        this.schema = schema;
        this.limit = limit;
    }

    public <K, S, E extends Stored<S>> BesideRows<K, S, E> rows(
            Class<E> type, Function<K, Object> id, BiFunction<K, S, E> create) {
        return add(new BesideRows<>(this, type, id, create, null, false));
    }

    /** rows that are added, and never looked at again */
    public <K, S, E extends Stored<S>> BesideRows<K, S, E> appended(
            Class<E> type, Function<K, Object> id, BiFunction<K, S, E> create) {
        return add(new BesideRows<>(this, type, id, create, null, true));
    }

    public <S, E extends StoredPerson<S>> BesidePersonRows<S, E> people(
            Class<E> type, BiFunction<PersonKey, S, E> create) {
        return add(new BesidePersonRows<>(this, type, create));
    }

    /** for tables that know more than these */
    public <T extends BesideTable> T add(T table) {
        tables.add(table);
        return table;
    }

    public List<BesideTable> tables() {
        return List.copyOf(tables);
    }

    public String schema() {
        return schema;
    }

    /** Reads and writes by this session from now on. */
    public void use(@Nullable StatelessSession next) {
        session = next;
    }

    public StatelessSession session() {
        return Objects.requireNonNull(session, "outside of a transaction");
    }

    int limit() {
        return limit;
    }

    /** the class that a row belongs to, by its id */
    public interface Owner extends Function<Object, UUID> {}
}
