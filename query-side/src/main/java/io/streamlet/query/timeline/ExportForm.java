package io.streamlet.query.timeline;

import io.streamlet.contracts.timeline.ExportedEvent;
import io.streamlet.query.Csv;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * How lines are written. What a line says is hashed as it stands, to the byte, so nobody has to write JSON the same way to check
 * it; the hash comes last on the line.
 */
enum ExportForm {
    NDJSON("application/x-ndjson") {
        @Override
        String opening() {
            return "";
        }

        @Override
        String start(ExportScope scope, @Nullable Long after) {
            return startNote(scope, after);
        }

        @Override
        String event(long line, ExportedEvent event) {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("line", line);
            fields.put("position", event.position());
            fields.put("at", event.at());
            fields.put("context", event.context());
            fields.put("type", event.type());
            fields.put("revision", event.revision());
            fields.put("messageId", event.messageId());
            fields.put("aggregateId", event.aggregateId());
            fields.put("sequence", event.sequence());
            fields.put("classId", event.classId());
            fields.put("actor", event.actor());
            fields.put("commandId", event.commandId());
            fields.put("causationId", event.causationId());
            fields.put("correlationId", event.correlationId());
            fields.put("payload", new RawValue(event.payload()));
            return JSON.writeValueAsString(fields);
        }

        @Override
        String end(ExportScope scope, long lines, String head) {
            return endNote(scope, lines, head);
        }

        @Override
        String sealed(String content, String hash) {
            return content.substring(0, content.length() - 1) + ",\"hash\":\"" + hash + "\"}\n";
        }
    },

    CSV("text/csv;charset=UTF-8") {
        @Override
        String opening() {
            return Csv.MARK
                    + "line,position,at,context,type,revision,messageId,aggregateId,sequence,classId,actor,commandId,"
                    + "causationId,correlationId,payload,hash" + Csv.END_OF_LINE;
        }

        @Override
        String start(ExportScope scope, @Nullable Long after) {
            return note("#start", startNote(scope, after));
        }

        @Override
        String event(long line, ExportedEvent event) {
            return Csv.cells(
                    line,
                    event.position(),
                    event.at(),
                    event.context(),
                    event.type(),
                    event.revision(),
                    event.messageId(),
                    event.aggregateId(),
                    event.sequence(),
                    event.classId(),
                    event.actor(),
                    event.commandId(),
                    event.causationId(),
                    event.correlationId(),
                    event.payload());
        }

        @Override
        String end(ExportScope scope, long lines, String head) {
            return note("#end", endNote(scope, lines, head));
        }

        @Override
        String sealed(String content, String hash) {
            return content + "," + hash + Csv.END_OF_LINE;
        }

        private String note(String type, String text) {
            return Csv.cells(null, null, null, null, type, null, null, null, null, null, null, null, null, null, text);
        }
    };

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** what is before the first line, and not hashed */
    abstract String opening();

    abstract String start(ExportScope scope, @Nullable Long after);

    abstract String event(long line, ExportedEvent event);

    abstract String end(ExportScope scope, long lines, String head);

    /** the line as it is sent */
    abstract String sealed(String content, String hash);

    private static String startNote(ExportScope scope, @Nullable Long after) {
        var start = new LinkedHashMap<String, @Nullable Object>();
        start.put("after", after);
        start.put("scope", scope);
        return JSON.writeValueAsString(Map.of("start", start));
    }

    private static String endNote(ExportScope scope, long lines, String head) {
        var end = new LinkedHashMap<String, @Nullable Object>();
        end.put("lines", lines);
        end.put("head", head);
        end.put("scope", scope);
        return JSON.writeValueAsString(Map.of("end", end));
    }
}
