package io.streamlet.media.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.streamlet.contracts.shared.ClassId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All sets under the media directory, {@code <directory>/<classId>}. Sets that still grow are held; finished ones are read when
 * somebody watches them and forgotten again.
 */
public final class MediaLibrary {
    private static final Logger log = LoggerFactory.getLogger(MediaLibrary.class);
    private static final String UUID_NAME = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Path directory;
    private final Space space;
    private final long minFreeBytes;
    private final Map<ClassId, MediaSet> growing = new ConcurrentHashMap<>();
    private final Cache<ClassId, MediaSet> finished = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    public MediaLibrary(Path directory, Space space, long minFreeBytes) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.space = space;
        this.minFreeBytes = minFreeBytes;
    }

    /** Finds what a stop or a crash left unfinished, or finished without anybody having been told. */
    public List<MediaSet> recover() throws IOException {
        var unfinished = new ArrayList<MediaSet>();
        for (ClassId classId : stored()) {
            try {
                MediaSet set = MediaSet.recover(classId, directory(classId));
                if (!set.sealed().map(Seal::reported).orElse(false)) {
                    growing.put(classId, set);
                    unfinished.add(set);
                }
            } catch (IOException | RuntimeException unreadable) {
                log.warn("The media of class {} cannot be read", classId, unreadable);
            }
        }
        return unfinished;
    }

    public MediaSet open(ClassId classId) throws IOException {
        Optional<MediaSet> known = find(classId);
        MediaSet set = known.isPresent() ? known.get() : MediaSet.create(classId, directory(classId));
        growing.put(classId, set);
        finished.invalidate(classId);
        return set;
    }

    public Optional<MediaSet> find(ClassId classId) throws IOException {
        MediaSet held = growing.get(classId);
        if (held == null) {
            held = finished.getIfPresent(classId);
        }
        if (held == null && Files.isDirectory(directory(classId))) {
            held = MediaSet.recover(classId, directory(classId));
            finished.put(classId, held);
        }
        return Optional.ofNullable(held);
    }

    /** The set changes no more and everybody who has to knows. */
    public void finished(MediaSet set) {
        finished.put(set.classId(), set);
        growing.remove(set.classId());
    }

    public void delete(MediaSet set) throws IOException {
        growing.remove(set.classId());
        finished.invalidate(set.classId());
        set.delete();
    }

    public void sync() {
        for (MediaSet set : growing.values()) {
            for (Part part : set.parts()) {
                try {
                    part.sync();
                } catch (IOException failed) {
                    log.warn("The media of class {} could not be forced to disk", set.classId(), failed);
                }
            }
        }
    }

    /** whether so much can be taken without the disk running full */
    public boolean hasRoomFor(long bytes) throws IOException {
        return space.usable(directory) - bytes >= minFreeBytes;
    }

    /** what the disk has room for, the reserve included */
    public long usableBytes() throws IOException {
        return space.usable(directory);
    }

    public Path directory() {
        return directory;
    }

    private Path directory(ClassId classId) {
        return directory.resolve(classId.toString());
    }

    private List<ClassId> stored() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(UUID_NAME))
                    .map(ClassId::of)
                    .toList();
        }
    }
}
