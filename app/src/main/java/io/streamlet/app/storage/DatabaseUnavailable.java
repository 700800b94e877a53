package io.streamlet.app.storage;

/** The configured PostgreSQL does not answer, does not let this application in, or has schemas it cannot use. */
final class DatabaseUnavailable extends StartFailure {
    private static final long serialVersionUID = 1L;

    /** @param url JDBC address; what follows a question mark may hold a password and is not shown */
    DatabaseUnavailable(String url, RuntimeException cause) {
        super("The database " + url.replaceFirst("\\?.*", "") + " cannot be used: " + root(cause), cause);
    }

    @Override
    String action() {
        return "Check streamlet.database.url, .username and .password; without them the embedded database is used.";
    }

    private static String root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() + ".";
    }
}
