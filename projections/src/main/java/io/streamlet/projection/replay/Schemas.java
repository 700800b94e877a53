package io.streamlet.projection.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables of the same shape in three schemas: those that answer, those that are being made, and those of before. Indexes and
 * constraints keep their names, which migrations know them by.
 */
final class Schemas {

    static final String LIVE = "projection";
    static final String NEXT = "projection_next";
    static final String BEFORE = "projection_before";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Schemas(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Makes the tables anew, without the indexes that only those need who read. */
    void prepare(List<String> tables) {
        for (var table : tables) {
            drop(NEXT, table);
            template.execute("create table %s.%s (like %s.%s including defaults including generated including storage)"
                    .formatted(NEXT, table, LIVE, table));
            jdbc.sql("""
                            select conname, pg_get_constraintdef(oid) from pg_constraint
                            where conrelid = to_regclass(?) and contype in ('p', 'u', 'c')""")
                    .param(LIVE + "." + table)
                    .query((row, number) -> "alter table %s.%s add constraint %s %s"
                            .formatted(NEXT, table, row.getString(1), row.getString(2)))
                    .list()
                    .forEach(template::execute);
        }
    }

    /** Takes over the lines of the timeline of before a time: each is made of one event. */
    Place takeOver(Instant from, Place live) {
        long first = jdbc.sql("select coalesce(min(position), ?) from projection.timeline where at >= ?")
                .param(live.lowest() + 1)
                .param(from.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("insert into projection_next.timeline select * from projection.timeline where position < ?")
                .param(Math.min(first, live.lowest() + 1))
                .update();
        return Place.before(Math.min(first, live.lowest() + 1), live);
    }

    /** Adds the indexes that the live tables have, and has the rows counted: reading is to be as fast as before. */
    void index(String schema, List<String> tables) {
        template.execute("set local maintenance_work_mem to '128MB'");
        for (var table : tables) {
            jdbc.sql("""
                            select indexdef from pg_indexes live where schemaname = ? and tablename = ? and not exists (
                                select from pg_indexes made where made.schemaname = ? and made.indexname = live.indexname)""")
                    .param(LIVE)
                    .param(table)
                    .param(schema)
                    .query((row, number) -> row.getString(1))
                    .list()
                    .forEach(index -> template.execute(index.replace(" ON " + LIVE + ".", " ON " + schema + ".")));
            template.execute("analyze " + schema + "." + table);
        }
    }

    /** whether tables have the columns that the live ones have; an update may have changed these */
    boolean areAsLive(String schema, List<String> tables) {
        return tables.stream().allMatch(table -> {
            var columns = columns(schema, table);
            return !columns.isEmpty() && columns.equals(columns(LIVE, table));
        });
    }

    void drop(String schema, List<String> tables) {
        tables.forEach(table -> drop(schema, table));
    }

    /** Nobody reads or writes them until the end of the transaction. Gives up soon: who reads must not wait. */
    void lock(String schema, List<String> tables) {
        template.execute("set local lock_timeout to '300ms'");
        template.execute(tables.stream()
                .map(table -> "%s.%s, %s.%s".formatted(LIVE, table, schema, table))
                .collect(Collectors.joining(", ", "lock table ", " in access exclusive mode")));
    }

    /** Lets the tables of a schema answer; those that answered are those of before. */
    void exchange(String schema, List<String> tables) {
        for (var table : tables) {
            if (schema.equals(NEXT)) {
                drop(BEFORE, table);
                move(LIVE, table, BEFORE);
                move(NEXT, table, LIVE);
            } else {
                move(LIVE, table, NEXT);
                move(BEFORE, table, LIVE);
                move(NEXT, table, BEFORE);
            }
        }
    }

    private List<String> columns(String schema, String table) {
        return jdbc.sql("""
                        select column_name || ' ' || data_type || ' ' || is_nullable from information_schema.columns
                        where table_schema = ? and table_name = ? order by ordinal_position""")
                .param(schema)
                .param(table)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void move(String from, String table, String to) {
        template.execute("alter table %s.%s set schema %s".formatted(from, table, to));
    }

    private void drop(String schema, String table) {
        template.execute("drop table if exists %s.%s".formatted(schema, table));
    }
}
