package io.streamlet.app.storage;

import java.nio.file.Path;

/** Another application holds the data directory. */
final class DataDirectoryInUse extends StartFailure {
    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path path) {
        super("Another Streamlet is running on the data directory " + path + ".", null);
    }

    @Override
    String action() {
        return "Stop it, or give this one its own with --streamlet.data-directory=<path>.";
    }
}
