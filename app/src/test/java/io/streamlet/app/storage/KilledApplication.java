package io.streamlet.app.storage;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Run in a JVM of its own: starts the embedded database, writes, and ends as if killed. */
final class KilledApplication {
    private KilledApplication() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.open(Path.of(args[0])));
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("insert into kept values (2)");
        }
        Runtime.getRuntime().halt(137);
    }

    static int runOn(Path directory) throws Exception {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
