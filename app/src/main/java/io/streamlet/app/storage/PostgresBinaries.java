package io.streamlet.app.storage;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The binaries of PostgreSQL, unpacked by the system's {@code tar} where there is one: on a first start that is five
 * times faster than the library's unpacking in Java, which otherwise does it. The place and the mark of a complete
 * directory are the library's.
 */
final class PostgresBinaries implements PgBinaryResolver {
    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    private final Path directory;

    PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        byte[] archive;
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware)) {
            archive = packed.readAllBytes();
        }
        Path target = directory.resolve("PG-" + md5(archive));
        Path complete = target.resolve(".exists");
        if (!Files.exists(complete) && unpack(archive, target)) {
            Files.createFile(complete);
        }
        return new ByteArrayInputStream(archive);
    }

    private static boolean unpack(byte[] archive, Path target) throws IOException {
        Files.createDirectories(target);
        try {
            Process tar = new ProcessBuilder("tar", "-xJf", "-", "-C", target.toString(), "--no-same-owner")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream packed = tar.getOutputStream()) {
                packed.write(archive);
            }
            return tar.waitFor() == 0;
        } catch (IOException e) {
            log.debug("No tar that unpacks xz on this machine", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String md5(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
