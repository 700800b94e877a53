package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.app.axon.SerializerConfiguration;
import io.streamlet.app.axon.UpcasterConfiguration;
import io.streamlet.contracts.analytics.AnalyticsEvent;
import io.streamlet.contracts.classroom.ClassroomEvent;
import io.streamlet.contracts.conversation.ConversationEvent;
import io.streamlet.contracts.identity.IdentityEvent;
import io.streamlet.contracts.media.MediaEvent;
import io.streamlet.contracts.mesh.MeshEvent;
import io.streamlet.contracts.readmodel.ReadModelEvent;
import io.streamlet.contracts.recording.RecordingEvent;
import io.streamlet.contracts.stage.StageEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stored events are read for as long as there are classes: type, revision and fields of each are pinned by a file. A changed
 * event gets a new revision, an upcaster and a file of its own beside the old one; {@code -Dcontracts.write} writes what is
 * missing and never what is there.
 */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path TYPES = GOLDEN.resolve("types.txt");
    private static final boolean WRITE = System.getProperty("contracts.write") != null;

    private final Serializer serializer = SerializerConfiguration.serializer();

    static Stream<Class<?>> events() {
        return Stream.of(
                        IdentityEvent.class,
                        ClassroomEvent.class,
                        ConversationEvent.class,
                        StageEvent.class,
                        MediaEvent.class,
                        RecordingEvent.class,
                        MeshEvent.class,
                        AnalyticsEvent.class,
                        ReadModelEvent.class)
                .flatMap(GoldenEventsTest::kinds);
    }

    /** a family may have families */
    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isInterface()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(GoldenEventsTest::kinds)
                : Stream.of(family);
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_read_and_written_as_it_was_stored(Class<?> event) throws IOException {
        Path file = GOLDEN.resolve(event.getSimpleName() + "." + revision(event) + ".json");
        if (WRITE && !Files.exists(file)) {
            Files.writeString(file, written(Samples.of(event)) + "\n");
        }
        assertThat(file)
                .as("run `./mvnw -pl app test -Dtest=GoldenEventsTest -Dcontracts.write` and commit the new file")
                .exists();
        String stored = Files.readString(file).stripTrailing();
        Object read = serializer.deserialize(new SimpleSerializedObject<>(
                stored.getBytes(StandardCharsets.UTF_8),
                byte[].class,
                new SimpleSerializedType(event.getName(), revision(event))));
        assertThat(read).isInstanceOf(event).hasNoNullFieldsOrProperties();
        assertThat(written(Objects.requireNonNull(read))).isEqualTo(stored);
    }

    /** those of earlier revisions too */
    @ParameterizedTest
    @MethodSource("stored")
    void is_read_however_long_ago_it_was_stored(String type) throws IOException {
        var read = StoredEvent.parse(type).read(serializer, UpcasterConfiguration.upcasters());
        assertThat(read).hasNoNullFieldsOrProperties();
    }

    static Stream<String> stored() throws IOException {
        return Files.readAllLines(TYPES).stream();
    }

    @Test
    void type_names_stay() throws IOException {
        List<String> types = events().map(event -> event.getName() + " " + revision(event))
                .sorted()
                .toList();
        if (WRITE && !Files.exists(TYPES)) {
            Files.write(TYPES, types);
        }
        assertThat(stored())
                .as("every type and revision ever stored: add, never take out")
                .containsAll(types);
        try (var files = Files.list(GOLDEN)) {
            assertThat(stored().map(StoredEvent::parse).map(StoredEvent::file))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".json"))
                                    .toList());
        }
    }

    private String written(Object event) {
        return new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private static String revision(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(Revision.class), () -> event + " has no revision")
                .value();
    }
}
