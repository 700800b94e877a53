package io.streamlet.projection.timeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts lines into words, with the names that people have now. */
@Component
class Entries {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    /** as it is stored: the fields, and nothing that is made of them */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private final KnownNames knownNames;

    Entries(KnownNames knownNames) {
        this.knownNames = knownNames;
    }

    List<TimelineEntry> of(List<Happened> happened) {
        if (happened.isEmpty()) {
            return List.of();
        }
        var asked = new AskedNames();
        happened.forEach(line -> ask(line, asked));
        var names = knownNames.of(asked);
        return happened.stream().map(line -> entry(line, names)).toList();
    }

    /** a sentence itself knows best whose names it says */
    private static void ask(Happened line, AskedNames asked) {
        asked.of(line.fact().actor());
        if (line.fact().classId() != null) {
            asked.classes().add(line.fact().classId());
        }
        var unused = sentence(line, asked);
    }

    private static String sentence(Happened line, Names names) {
        return Sentences.of(line.event(), line.fact().actor(), names);
    }

    private static TimelineEntry entry(Happened line, KnownNames.Found names) {
        var fact = line.fact();
        AccountId actor = fact.actor();
        @Nullable String title = fact.classId() == null ? null : names.title(fact.classId());
        return new TimelineEntry(
                fact.position(),
                fact.at(),
                Objects.requireNonNull(About.of(line.event())).context(),
                fact.kind(),
                fact.classId(),
                title,
                actor,
                names.of(actor),
                fact.account(),
                fact.subject(),
                sentence(line, names),
                fact.messageId(),
                fact.commandId(),
                fact.causationId(),
                fact.correlationId(),
                fact.aggregateId(),
                fact.sequence(),
                JSON.convertValue(line.event(), FIELDS));
    }
}
