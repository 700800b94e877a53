package io.streamlet.media.playback;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The key that signs playback cookies, made once and kept in {@code playback.key}: a restart does not interrupt viewers. */
final class PlaybackKey {
    private static final int LENGTH = 32;

    private PlaybackKey() {}

    static byte[] in(Path directory) throws IOException {
        Path file = directory.resolve("playback.key");
        if (!Files.exists(file)) {
            create(directory, file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != LENGTH) {
            throw new IOException(file + " is damaged: delete it and start again");
        }
        return key;
    }

    private static void create(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path next = Files.createTempFile(directory, "playback", ".key", ownerOnly());
        Files.write(next, key);
        try {
            Files.move(next, file);
        } catch (FileAlreadyExistsException madeByAnother) {
            Files.delete(next);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
