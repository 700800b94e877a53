package io.streamlet.app.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.app.axon.SerializerConfiguration;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.personal.PersonKey;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.shared.Personal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class PersonalTextsTest {
    private static final AccountId GRACE = new AccountId(new UUID(1, 1));
    private static final AccountId ADA = new AccountId(new UUID(1, 2));
    private static final MessagePosted SAID = said(GRACE, "Nobody må know 🤫");

    private final MemoryKeys keys = new MemoryKeys();
    private final Serializer stored = SerializerConfiguration.serializer(keys);

    private static MessagePosted said(AccountId author, String text) {
        return new MessagePosted(
                new ClassId(new UUID(2, 1)),
                new MessageId(new UUID(3, 1)),
                author,
                "Grace",
                ParticipantRole.STUDENT,
                text,
                null);
    }

    @Test
    void what_is_stored_does_not_say_it_and_is_read_as_it_was() {
        var json = written(SAID);

        assertThat(json).doesNotContain("Grace", "Nobody", "know").contains("enc.v1.", GRACE.toString());
        assertThat(read(json)).isEqualTo(SAID);
    }

    @Test
    void the_same_text_is_never_stored_the_same_way() {
        assertThat(written(SAID)).isNotEqualTo(written(SAID));
    }

    @Test
    void with_the_key_gone_only_the_texts_are() {
        var json = written(SAID);
        keys.destroy(GRACE);

        assertThat(read(json))
                .isEqualTo(new MessagePosted(
                        SAID.classId(),
                        SAID.messageId(),
                        GRACE,
                        Personal.ERASED,
                        SAID.authorRole(),
                        Personal.ERASED,
                        null));
    }

    @Test
    void whoever_was_erased_leaves_no_new_traces() {
        keys.destroy(GRACE);
        assertThat(written(SAID)).doesNotContain("Grace", "Nobody").contains("\"text\":\"" + Personal.ERASED + "\"");
    }

    @Test
    void others_are_read_as_ever() {
        var json = written(said(ADA, "Hello"));
        keys.destroy(GRACE);
        assertThat(read(json)).isEqualTo(said(ADA, "Hello"));
    }

    @Test
    void what_was_stored_before_there_were_keys_is_read_as_it_is() {
        var plain = new String(
                SerializerConfiguration.serializer()
                        .serialize(SAID, byte[].class)
                        .getData(),
                StandardCharsets.UTF_8);
        assertThat(plain).contains("Grace");
        assertThat(read(plain)).isEqualTo(SAID);
    }

    @Test
    void somebody_may_write_what_looks_encrypted() {
        var said = said(GRACE, "enc.v1.nonsense");
        assertThat(read(written(said))).isEqualTo(said);
    }

    @Test
    void an_empty_text_is_nobodys() {
        assertThat(written(said(GRACE, ""))).contains("\"text\":\"\"");
    }

    @Test
    void what_was_changed_is_an_error_and_nobody_erased() {
        var json = written(said(GRACE, "x"));
        int last = json.indexOf('"', json.indexOf("\"text\":\"") + 8) - 3;
        var changed = json.substring(0, last) + (json.charAt(last) == 'A' ? 'B' : 'A') + json.substring(last + 1);

        assertThatThrownBy(() -> read(changed)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_text_cannot_be_passed_off_as_another_persons() {
        var mine = PersonKey.name(keys.of(GRACE).orElseThrow().id());
        var theirs = PersonKey.name(keys.of(ADA).orElseThrow().id());
        var moved = written(SAID).replace(mine, theirs);

        assertThatThrownBy(() -> read(moved)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_snapshot_keeps_them_the_same_way() {
        var json = new String(stored.serialize(new Holder(SAID), byte[].class).getData(), StandardCharsets.UTF_8);
        assertThat(json).doesNotContain("Grace", "Nobody").contains("enc.v1.");
    }

    @Test
    void messages_between_nodes_are_as_they_are() {
        assertThat(new String(
                        SerializerConfiguration.serializer()
                                .serialize(SAID, byte[].class)
                                .getData(),
                        StandardCharsets.UTF_8))
                .contains("Grace", "Nobody");
    }

    /** like an aggregate: no record, its fields are stored */
    private static final class Holder {
        @SuppressWarnings("unused")
        private final MessagePosted last;

        Holder(MessagePosted last) {
            this.last = last;
        }
    }

    private String written(Object event) {
        return new String(stored.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private Object read(String json) {
        Object read = stored.deserialize(new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8),
                byte[].class,
                new SimpleSerializedType(MessagePosted.class.getName(), "1")));
        return Objects.requireNonNull(read);
    }
}
