package io.streamlet.media.storage;

import java.io.IOException;
import java.nio.file.Path;

/** How much may still be written; tests let a disk run full with it. */
@FunctionalInterface
public interface Space {
    Space DISK = directory -> directory.toFile().getUsableSpace();

    long usable(Path directory) throws IOException;
}
