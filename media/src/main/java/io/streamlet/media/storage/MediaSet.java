package io.streamlet.media.storage;

import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.StreamId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All media of one class: its parts in order, and the seal once nothing more comes. */
public final class MediaSet {
    private final ClassId classId;
    private final Path directory;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private volatile @Nullable Seal seal;
    private volatile boolean over;

    private MediaSet(ClassId classId, Path directory) {
        this.classId = classId;
        this.directory = directory;
    }

    static MediaSet create(ClassId classId, Path directory) throws IOException {
        Files.createDirectories(directory);
        return new MediaSet(classId, directory);
    }

    static MediaSet recover(ClassId classId, Path directory) throws IOException {
        var set = new MediaSet(classId, directory);
        set.seal = JsonFile.read(directory.resolve("sealed.json"), Seal.class);
        set.over = set.seal != null;
        try (Stream<Path> entries = Files.list(directory)) {
            List<Integer> numbers = entries.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,6}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
            for (int number : numbers) {
                Part part = Part.recover(number, directory.resolve(Integer.toString(number)));
                if (part != null) {
                    set.parts.add(part);
                }
            }
        }
        return set;
    }

    public Part open(StreamFile stream) throws IOException {
        int number = parts.isEmpty() ? 0 : parts.getLast().number() + 1;
        Part part = Part.create(number, directory.resolve(Integer.toString(number)), stream);
        parts.add(part);
        return part;
    }

    /** Makes the set final. Idempotent; the sums are those of the first time. */
    public Seal seal() throws IOException {
        Seal known = seal;
        if (known != null) {
            return known;
        }
        List<Part> playable = playableParts();
        long micros = playable.stream()
                .map(Part::fragments)
                .mapToLong(fragments ->
                        fragments.getLast().endMicros() - fragments.getFirst().decodeMicros())
                .sum();
        long bytes = playable.stream().mapToLong(Part::bytes).sum();
        return keep(new Seal(micros / 1000, bytes, playable.size(), false));
    }

    public void reported() throws IOException {
        Seal known = seal();
        keep(new Seal(known.durationMillis(), known.bytes(), known.parts(), true));
    }

    private Seal keep(Seal next) throws IOException {
        JsonFile.write(directory.resolve("sealed.json"), next);
        seal = next;
        over = true;
        return next;
    }

    /** The class ended without being recorded: viewers may see it to its end, then it is deleted. */
    public void end() {
        over = true;
    }

    void delete() throws IOException {
        for (Part part : parts) {
            part.release();
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    public ClassId classId() {
        return classId;
    }

    Path directory() {
        return directory;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public List<Part> playableParts() {
        return parts.stream().filter(Part::playable).toList();
    }

    /** grows with everything that changes a playlist, except its end */
    public int fragmentCount() {
        return parts.stream().mapToInt(Part::fragmentCount).sum();
    }

    public Optional<Part> part(StreamId streamId) {
        return parts.stream().filter(part -> part.streamId().equals(streamId)).findFirst();
    }

    public Optional<Part> part(int number) {
        return parts.stream().filter(part -> part.number() == number).findFirst();
    }

    public Optional<Seal> sealed() {
        return Optional.ofNullable(seal);
    }

    /** nothing more comes */
    public boolean over() {
        return over;
    }
}
