package io.streamlet.contracts.personal;

import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.Personal;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Has Jackson encrypt what is {@link Personal}, and decrypt it again. What was stored in plain is read as it is; what was
 * tampered with is an error, not somebody erased.
 */
public final class PersonalTexts extends JacksonAnnotationIntrospector {
    private final transient KeyRing keys;

    public PersonalTexts(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
        var personal = annotated.getAnnotation(Personal.class);
        return personal != null && annotated instanceof AnnotatedMember member
                ? new Writer(keys, owner(member.getDeclaringClass(), personal.value()))
                : super.findSerializer(config, annotated);
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
        return annotated.hasAnnotation(Personal.class) ? new Reader(keys) : super.findDeserializer(config, annotated);
    }

    private static RecordComponent owner(Class<?> record, String name) {
        var owner = Stream.of(record.getRecordComponents())
                .filter(component -> component.getName().equals(name) && component.getType() == AccountId.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(record + " does not tell by " + name + " whose it is"));
        ((AccessibleObject) owner.getAccessor()).setAccessible(true);
        return owner;
    }

    private static final class Writer extends StdSerializer<String> {
        private final KeyRing keys;
        private final RecordComponent owner;

        Writer(KeyRing keys, RecordComponent owner) {
            super(String.class);
            this.keys = keys;
            this.owner = owner;
        }

        /** nothing is nobody's; and somebody who was erased leaves no new traces */
        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(
                    text.isEmpty() || text.equals(Personal.ERASED)
                            ? text
                            : keys.of(person(json.currentValue()))
                                    .map(key -> Sealed.of(text, key).toString())
                                    .orElse(Personal.ERASED));
        }

        private AccountId person(Object record) {
            try {
                return (AccountId) owner.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Nobody tells whose text is in " + record.getClass(), e);
            }
        }
    }

    private static final class Reader extends StdDeserializer<String> {
        private final KeyRing keys;

        Reader(KeyRing keys) {
            super(String.class);
            this.keys = keys;
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            var stored = json.getString();
            if (Sealed.isPlain(stored)) {
                return stored;
            }
            var sealed = Sealed.parse(stored);
            return keys.named(sealed.key()).map(sealed::open).orElse(Personal.ERASED);
        }
    }
}
