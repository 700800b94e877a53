package io.streamlet.app.storage;

import java.nio.file.Path;

/** Two applications were started on one data directory. */
public class DataDirectoryInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DataDirectoryInUse(Path path) {
        super("Another Streamlet is running on the data directory " + path
                + ". Stop it, or give this one its own with --streamlet.data-directory=<path>.");
    }
}
