package io.streamlet.bench.erasure;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.classroom.LeaveReason;
import io.streamlet.contracts.classroom.ParticipantJoined;
import io.streamlet.contracts.classroom.ParticipantLeft;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessagePosted;
import io.streamlet.contracts.personal.KeyRing;
import io.streamlet.contracts.personal.PersonKey;
import io.streamlet.contracts.personal.PersonalTexts;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.ClassId;
import io.streamlet.contracts.shared.MessageId;
import io.streamlet.contracts.stage.HandRaised;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * What encrypting personal texts adds to storing and reading events: the same events of a class written and read with and without it, in
 * turns, the keys in memory as they are in the cache of a running node. Half of the events have no personal text, as in a real class.
 */
public final class Encryption {

    private static final int PEOPLE = 500;
    private static final int EVENTS = 20_000;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final String COMMAND = "./mvnw -q -pl bench -am process-classes -Dbench=erasure.Encryption";

    private final List<Object> events = events();
    private final Serializer plain = serializer(null);
    private final Serializer encrypting = serializer(new Keys());

    private Encryption() {}

    public static void main(String[] args) {
        new Encryption().run();
        System.exit(0); // a thread of Axon that watches for time-outs would keep the process
    }

    private void run() {
        var written = new Rates();
        var read = new Rates();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            boolean counts = round >= 0;
            var plainly = timed(events, event -> plain.serialize(event, byte[].class), written.plain, counts);
            var secretly = timed(events, event -> encrypting.serialize(event, byte[].class), written.encrypted, counts);
            var again = timed(plainly, plain::deserialize, read.plain, counts);
            if (!timed(secretly, encrypting::deserialize, read.encrypted, counts)
                    .equals(again)) {
                throw new IllegalStateException("What was encrypted is not read as it was");
            }
            written.bytes(plainly, secretly);
        }
        Results.ofProject()
                .write(
                        "erasure",
                        List.of(
                                figure("Events written, encrypted", written.encrypted, written.plain),
                                figure("Events read, encrypted", read.encrypted, read.plain),
                                Figure.measured(
                                        "Writing an event takes longer by",
                                        written.longer(),
                                        "µs",
                                        null,
                                        null,
                                        COMMAND),
                                Figure.measured(
                                        "Reading an event takes longer by", read.longer(), "µs", null, null, COMMAND),
                                Figure.measured(
                                        "Size of an event, encrypted",
                                        written.encryptedBytes,
                                        "bytes",
                                        null,
                                        "%.0f in plain".formatted(written.plainBytes),
                                        COMMAND)));
    }

    private static Figure figure(String name, List<Double> encrypted, List<Double> plain) {
        double ratio = median(encrypted) / median(plain);
        return Figure.measured(
                name,
                median(encrypted),
                "/s",
                null,
                "%,.0f /s in plain: %.2f× of it".formatted(median(plain), ratio),
                COMMAND);
    }

    private static <T, R> List<R> timed(List<T> all, Function<T, R> step, List<Double> rates, boolean counts) {
        var done = new ArrayList<R>(all.size());
        long begun = System.nanoTime();
        for (T one : all) {
            done.add(step.apply(one));
        }
        long nanos = System.nanoTime() - begun;
        if (counts) {
            rates.add(all.size() * 1e9 / nanos);
        }
        return done;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static final class Rates {
        private final List<Double> plain = new ArrayList<>();
        private final List<Double> encrypted = new ArrayList<>();
        private double plainBytes;
        private double encryptedBytes;

        double longer() {
            return 1e6 / median(encrypted) - 1e6 / median(plain);
        }

        void bytes(List<SerializedObject<byte[]>> plainly, List<SerializedObject<byte[]>> secretly) {
            plainBytes = mean(plainly);
            encryptedBytes = mean(secretly);
        }

        private static double mean(List<SerializedObject<byte[]>> all) {
            return all.stream().mapToInt(one -> one.getData().length).average().orElseThrow();
        }
    }

    /** as the application's, but for what it does with types that no event has */
    private static Serializer serializer(@Nullable KeyRing keys) {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> {
                    mapper.changeDefaultVisibility(visibility -> visibility
                            .withFieldVisibility(Visibility.ANY)
                            .withGetterVisibility(Visibility.NONE)
                            .withIsGetterVisibility(Visibility.NONE));
                    if (keys != null) {
                        mapper.annotationIntrospector(new PersonalTexts(keys));
                    }
                })
                .build();
    }

    private static List<Object> events() {
        var random = new Random(1);
        var classId = new ClassId(new UUID(1, 1));
        return IntStream.range(0, EVENTS)
                .<Object>mapToObj(number -> {
                    var who = new AccountId(new UUID(2, random.nextInt(PEOPLE)));
                    var name = "Somebody with a name " + who.value().getLeastSignificantBits();
                    return switch (number % 6) {
                        case 0 -> new ParticipantJoined(classId, who, name, ParticipantRole.STUDENT);
                        case 1 ->
                            new MessagePosted(
                                    classId,
                                    new MessageId(new UUID(3, number)),
                                    who,
                                    name,
                                    ParticipantRole.STUDENT,
                                    "I did not quite get the last step, could you say it again? " + number,
                                    null);
                        case 2 -> new HandRaised(classId, who, name);
                        default -> new ParticipantLeft(classId, who, ParticipantRole.STUDENT, LeaveReason.LEFT);
                    };
                })
                .toList();
    }

    private static final class Keys implements KeyRing {
        private final Map<AccountId, Optional<PersonKey>> ofPeople = IntStream.range(0, PEOPLE)
                .boxed()
                .collect(Collectors.toMap(
                        number -> new AccountId(new UUID(2, number)), number -> Optional.of(PersonKey.fresh())));
        private final Map<UUID, Optional<PersonKey>> named = ofPeople.values().stream()
                .collect(Collectors.toMap(key -> key.orElseThrow().id(), key -> key));

        @Override
        public Optional<PersonKey> of(AccountId person) {
            return ofPeople.getOrDefault(person, Optional.empty());
        }

        @Override
        public Optional<PersonKey> named(UUID id) {
            return named.getOrDefault(id, Optional.empty());
        }
    }
}
