package io.streamlet.app.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** A migrated embedded database in a directory of its own, gone when closed. */
public final class TestDatabase implements AutoCloseable {
    private final Path directory;
    private final DataDirectory data;
    private final EmbeddedDatabase database;
    private final HikariDataSource dataSource;

    private TestDatabase(Path directory) {
        this.directory = directory;
        data = DataDirectory.open(directory);
        database = EmbeddedDatabase.start(data);
        dataSource = Database.open(database.url(), database.username(), database.password(), 8);
    }

    public static TestDatabase start() {
        try {
            return new TestDatabase(Files.createTempDirectory("streamlet-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            database.close();
            data.close();
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
