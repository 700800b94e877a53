package io.streamlet.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseTest {
    @TempDir
    Path directory;

    @TempDir
    Path other;

    @Test
    void starts_beside_its_caller_and_has_the_schemas_at_the_first_connection() throws Exception {
        try (var data = DataDirectory.open(directory);
                Database database = Database.start(new DatabaseProperties(null, null, null, 2), data)) {
            assertThat(schemas(database)).contains("axon", "command", "projection");
        }
    }

    @Test
    void takes_a_database_that_is_there_already() throws Exception {
        try (var data = DataDirectory.open(directory);
                EmbeddedDatabase installed = EmbeddedDatabase.start(data);
                var unused = DataDirectory.open(other);
                Database database = Database.start(
                        new DatabaseProperties(installed.url(), installed.username(), installed.password(), 2),
                        unused)) {
            assertThat(schemas(database)).contains("axon", "command", "projection");
            assertThat(other.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void says_at_the_first_connection_why_it_did_not_start_and_closes_all_the_same() throws Exception {
        try (var data = DataDirectory.open(directory);
                Database database = Database.start(
                        new DatabaseProperties(
                                "jdbc:postgresql://127.0.0.1:1/streamlet?password=secret", "streamlet", "secret", 2),
                        data)) {
            assertThatThrownBy(database::getConnection)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageContaining("refused")
                    .hasMessageNotContaining("secret");
        }
    }

    private static List<@Nullable String> schemas(Database database) {
        return JdbcClient.create(database)
                .sql("select schema_name from information_schema.schemata")
                .query(String.class)
                .list();
    }
}
