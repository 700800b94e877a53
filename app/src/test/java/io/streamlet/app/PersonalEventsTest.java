package io.streamlet.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.app.axon.SerializerConfiguration;
import io.streamlet.app.axon.UpcasterConfiguration;
import io.streamlet.app.personal.MemoryKeys;
import io.streamlet.contracts.conversation.MessageEdited;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Personal;
import io.streamlet.contracts.shared.Provenance;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every text in an event it is settled whether it is somebody's, and if so whose. */
class PersonalEventsTest {
    /** what belongs to the class or to the platform: a new text has to be put here, or made {@link Personal} */
    private static final Set<String> NOBODYS = Set.of(
            "ClassScheduled.title",
            "ClassScheduled.description",
            "ClassDetailsChanged.title",
            "ClassDetailsChanged.description",
            "ClassCancelled.reason",
            "StreamWentOnline.mimeType",
            "MeshOpened.policy",
            "Why.policy",
            "ReplayStarted.group",
            "ReplayCancelled.group",
            "ReadModelSwitched.group",
            "ReadModelSwitched.reason",
            "SwitchUndone.group",
            "DeadLetterRetried.group",
            "DeadLetterRetried.letter",
            "DeadLetterRetried.event",
            "DeadLetterDiscarded.group",
            "DeadLetterDiscarded.letter",
            "DeadLetterDiscarded.event",
            "DeadLetterDiscarded.reason");

    static Stream<Class<?>> events() {
        return GoldenEventsTest.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_text_is_somebodys_or_nobodys(Class<?> event) {
        assertThat(texts(event).filter(text -> !text.isAnnotationPresent(Personal.class)))
                .extracting(text -> text.getDeclaringRecord().getSimpleName() + "." + text.getName())
                .isSubsetOf(NOBODYS);
        assertThat(texts(event).filter(text -> text.isAnnotationPresent(Personal.class)))
                .allSatisfy(text -> assertThat(text.getDeclaringRecord().getRecordComponents())
                        .anyMatch(owner -> owner.getType() == AccountId.class
                                && owner.getName()
                                        .equals(text.getAnnotation(Personal.class)
                                                .value())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_personal_is_stored_encrypted_and_read_again(Class<?> event) {
        var serializer = SerializerConfiguration.serializer(new MemoryKeys());
        Object sample = Samples.of(event);
        var stored = serializer.serialize(sample, byte[].class);
        var json = new String(stored.getData(), StandardCharsets.UTF_8);

        texts(event)
                .filter(text -> text.isAnnotationPresent(Personal.class))
                .forEach(text -> assertThat(json).doesNotContain(text.getName() + " – ünïcode"));
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(sample);
    }

    /** the author of a changed message comes from the metadata of its event */
    @Test
    void a_changed_message_of_before_is_whose_it_was() throws IOException {
        var serializer = SerializerConfiguration.serializer(new MemoryKeys());
        var old = new StoredEvent(MessageEdited.class.getName(), "1");
        var author = new AccountId(new UUID(7, 7));

        var read = old.read(
                serializer, UpcasterConfiguration.upcasters(), "{\"" + Provenance.ACTOR + "\":\"" + author + "\"}");
        assertThat(read).isInstanceOfSatisfying(MessageEdited.class, event -> {
            assertThat(event.authorId()).isEqualTo(author);
            assertThat(event.text()).isEqualTo("text – ünïcode");
        });
        assertThat(old.read(serializer, UpcasterConfiguration.upcasters()))
                .isInstanceOfSatisfying(
                        MessageEdited.class,
                        event -> assertThat(event.authorId()).isEqualTo(new AccountId(new UUID(0, 0))));
    }

    /** those of its records too */
    private static Stream<RecordComponent> texts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> component.getType() == String.class
                        ? Stream.of(component)
                        : component.getType().isRecord() ? texts(component.getType()) : Stream.empty());
    }
}
