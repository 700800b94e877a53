package io.streamlet.media.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows by whole pieces. Not a channel: an interrupted thread would close that under all others. */
final class AppendFile implements Closeable {
    private final RandomAccessFile file;

    AppendFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** @throws IOException if the piece could not be written; the file is then as before */
    void append(byte[] piece) throws IOException {
        long end = file.length();
        try {
            file.seek(end);
            file.write(piece);
        } catch (IOException failed) {
            try {
                file.setLength(end);
            } catch (IOException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    void cutBack(long length) throws IOException {
        file.setLength(length);
    }

    void sync() throws IOException {
        file.getChannel().force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static void cut(Path path, long length) throws IOException {
        if (Files.size(path) > length) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
        }
    }
}
