package io.streamlet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void keeps_its_data_over_a_restart_and_over_a_killed_application() throws Exception {
        try (var data = DataDirectory.open(directory);
                EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
            execute(first, "create table kept (value int)", "insert into kept values (1)");
        }
        assertThat(KilledApplication.runOn(directory)).isEqualTo(137);
        ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();

        try (var data = DataDirectory.open(directory);
                EmbeddedDatabase next = EmbeddedDatabase.start(data)) {
            assertThat(sum(next)).isEqualTo(3);
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void is_durable_and_lets_nobody_in_without_the_password() throws Exception {
        try (var data = DataDirectory.open(directory);
                EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void one_directory_serves_one_application() throws Exception {
        try (var held = DataDirectory.open(directory)) {
            assertThatThrownBy(() -> DataDirectory.open(directory))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(held.path().toString());
        }
        DataDirectory.open(directory).close();
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int sum(EmbeddedDatabase database) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("select sum(value) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (var connection = connect(database);
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
