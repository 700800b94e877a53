package io.streamlet.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a teacher's page uploads, as the media module recorded it for its own tests: an init segment, then fragments. */
public final class Chunks {
    private static final Path RECORDED = Path.of("../media/src/test/resources/chunks");

    private Chunks() {}

    public static byte[] chunk(int number) {
        try {
            return Files.readAllBytes(RECORDED.resolve(number + ".mp4"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
