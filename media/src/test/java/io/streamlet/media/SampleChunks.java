package io.streamlet.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Three seconds as Chromium's MediaRecorder uploads them: the init segment, then one or two fragments a chunk. */
public final class SampleChunks {
    public static final int COUNT = 6;
    public static final String MIME_TYPE = "video/mp4;codecs=avc1.42E01E,opus";

    private SampleChunks() {}

    public static byte[] chunk(int number) {
        try (var in = SampleChunks.class.getResourceAsStream("/chunks/" + number + ".mp4")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] all() {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < COUNT; i++) {
            all.writeBytes(chunk(i));
        }
        return all.toByteArray();
    }
}
