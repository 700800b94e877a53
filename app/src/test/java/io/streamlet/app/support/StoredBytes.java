package io.streamlet.app.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the tables of schemas hold, as one text: bytes too, unzipped where they are zipped. */
public class StoredBytes {
    private static final int GZIP = 0x1f8b;

    private final JdbcClient jdbc;

    StoredBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(String... schemas) {
        var all = new StringBuilder();
        for (String table : jdbc.sql("""
                        select table_schema || '."' || table_name || '"' from information_schema.tables
                        where table_schema in (:schemas) order by 1""")
                .param("schemas", List.of(schemas))
                .query(String.class)
                .list()) {
            jdbc.sql("select * from " + table).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    all.append(text(row, column)).append('\n');
                }
            });
        }
        return all.toString();
    }

    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        if (!row.getMetaData().getColumnTypeName(column).equals("bytea")) {
            return row.getString(column);
        }
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : new String(plain(bytes), StandardCharsets.UTF_8);
    }

    private static byte[] plain(byte[] bytes) {
        if (bytes.length < 2 || ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) != GZIP) {
            return bytes;
        }
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
