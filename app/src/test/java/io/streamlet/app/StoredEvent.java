package io.streamlet.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;

/** An event as a store holds it: the golden file of a type and a revision. */
record StoredEvent(String type, String revision) {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static StoredEvent parse(String line) {
        return new StoredEvent(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
    }

    String file() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + revision + ".json";
    }

    /** As the event store reads it. */
    Object read(Serializer serializer, EventUpcaster upcaster) throws IOException {
        return read(serializer, upcaster, "{}");
    }

    Object read(Serializer serializer, EventUpcaster upcaster, String metaData) throws IOException {
        var entry = new GenericDomainEventEntry<>(
                "Type",
                "aggregate",
                0,
                "event",
                Instant.EPOCH.toString(),
                type,
                revision,
                Files.readAllBytes(GOLDEN.resolve(file())),
                metaData.getBytes(StandardCharsets.UTF_8));
        var newest = upcaster.upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .toList();
        if (newest.size() != 1) {
            throw new IllegalStateException(file() + " is read as " + newest.size() + " events");
        }
        return serializer.deserialize(newest.getFirst().getData());
    }
}
