package io.streamlet.projection.replay;

import io.streamlet.contracts.readmodel.TableDifference;
import io.streamlet.contracts.readmodel.TableHashes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Canonical hashes of tables: the sum, modulo 2^128, of the MD5 of every row as text. The order of the rows is no matter; no two rows
 * are the same, since every table has a key.
 */
final class Comparing {

    private static final int SHOWN = 5;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(128);
    /** where a difference is looked for first: reading every row would take as much memory as there are */
    private static final String BUCKET = "left(md5(%s), 3)";

    record Hash(long rows, String hash) {}

    private final JdbcClient jdbc;

    Comparing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Hash hash(String schema, String table) {
        return jdbc.sql("select %s from (select md5(t::text) h from %s.%s t) hashed".formatted(sums(), schema, table))
                .query((row, number) -> new Hash(row.getLong(1), combined(row.getBigDecimal(2), row.getBigDecimal(3))))
                .single();
    }

    /** @param live what reads the live tables as of the moment of their hash */
    TableDifference difference(
            String schema, String table, Hash live, Hash made, Reader liveReader, Reader madeReader) {
        var hashes = new TableHashes(table, live.rows, live.hash, made.rows, made.hash);
        if (hashes.equal()) {
            return new TableDifference(hashes, List.of());
        }
        var key = key(table);
        var bucket = differing(
                        liveReader.read(() -> buckets(Schemas.LIVE, table, key)),
                        madeReader.read(() -> buckets(schema, table, key)),
                        1)
                .getFirst();
        return new TableDifference(
                hashes,
                differing(
                        liveReader.read(() -> rows(Schemas.LIVE, table, key, bucket)),
                        madeReader.read(() -> rows(schema, table, key, bucket)),
                        SHOWN));
    }

    private Map<String, String> buckets(String schema, String table, String key) {
        var buckets = new TreeMap<String, String>();
        jdbc.sql("select bucket, %s from (select %s bucket, md5(t::text) h from %s.%s t) hashed group by bucket"
                        .formatted(sums(), BUCKET.formatted(key), schema, table))
                .query(row -> {
                    buckets.put(
                            row.getString(1), row.getLong(2) + combined(row.getBigDecimal(3), row.getBigDecimal(4)));
                });
        return buckets;
    }

    private Map<String, String> rows(String schema, String table, String key, String bucket) {
        var rows = new TreeMap<String, String>();
        jdbc.sql("select %s, md5(t::text) from %s.%s t where %s = ?"
                        .formatted(key, schema, table, BUCKET.formatted(key)))
                .param(bucket)
                .query(row -> {
                    rows.put(row.getString(1), row.getString(2));
                });
        return rows;
    }

    /** the primary key as one text */
    private String key(String table) {
        return jdbc.sql("""
                        select 'concat_ws('' '', ' || string_agg(quote_ident(a.attname), ', ' order by a.attnum) || ')'
                        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = to_regclass(?) and i.indisprimary""")
                .param(Schemas.LIVE + "." + table)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static String sums() {
        return """
                count(*), coalesce(sum(('x' || left(h, 16))::bit(64)::bigint::numeric), 0),
                coalesce(sum(('x' || right(h, 16))::bit(64)::bigint::numeric), 0)""";
    }

    private static List<String> differing(Map<String, String> live, Map<String, String> made, int most) {
        var keys = new TreeSet<>(live.keySet());
        keys.addAll(made.keySet());
        var found = new ArrayList<String>();
        for (var key : keys) {
            if (found.size() < most && !Objects.equals(live.get(key), made.get(key))) {
                found.add(key);
            }
        }
        return found;
    }

    private static String combined(BigDecimal high, BigDecimal low) {
        var sum = high.toBigInteger().shiftLeft(64).add(low.toBigInteger()).mod(MODULUS);
        return String.format("%032x", sum);
    }

    @FunctionalInterface
    interface Reader {
        Map<String, String> read(Query query);
    }

    @FunctionalInterface
    interface Query {
        Map<String, String> run();
    }
}
