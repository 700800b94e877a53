package io.streamlet.app.web;

import io.streamlet.contracts.timeline.TimelineContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The lines of an export: they are written as they are read, so no controller returns a type that tells. */
@Component
class EventExportDescription implements OpenApiCustomizer {
    private static final String PATH = "/api/admin/events";
    private static final String LINE = "ExportedEventLine";

    @Override
    public void customise(OpenAPI openApi) {
        var path = openApi.getPaths().get(PATH);
        if (path == null) {
            return;
        }
        openApi.getComponents().addSchemas(LINE, line());
        path.getGet()
                .getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("a line for each event, between one that says what was asked for (`start`)"
                                        + " and, if the export is complete, one that says how many there are (`end`);"
                                        + " the hashes form a chain, see docs/replay.md")
                                .content(new Content()
                                        .addMediaType(
                                                "application/x-ndjson",
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/" + LINE)))
                                        .addMediaType("text/csv", new MediaType().schema(new StringSchema()))));
    }

    private static Schema<?> line() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(
                "line", new IntegerSchema().format("int64").description("number of the event in the file, from 1"));
        properties.put("position", new IntegerSchema().format("int64").description("in the order of all events"));
        properties.put("at", new StringSchema().format("date-time"));
        properties.put(
                "context",
                new StringSchema()
                        ._enum(Arrays.stream(TimelineContext.values())
                                .map(Enum::name)
                                .toList()));
        properties.put("type", new StringSchema());
        properties.put("revision", text(new StringSchema()).description("of the payload"));
        properties.put("messageId", new StringSchema());
        properties.put("aggregateId", new StringSchema());
        properties.put("sequence", new IntegerSchema().format("int64").description("on its aggregate, from 0"));
        properties.put("classId", text(new UUIDSchema()));
        properties.put("actor", new UUIDSchema().description("the nil UUID is the platform"));
        properties.put("commandId", text(new StringSchema()));
        properties.put("causationId", text(new StringSchema()).description("the event that it followed from"));
        properties.put("correlationId", text(new StringSchema()).description("the chain that it belongs to"));
        properties.put("payload", new ObjectSchema().description("the event itself, in its newest revision"));
        properties.put(
                "hash",
                new StringSchema()
                        .pattern("[0-9a-f]{64}")
                        .description("SHA-256 of the hash of the line before and this line without its hash"));
        var line = new ObjectSchema();
        line.setProperties(properties);
        line.setRequired(List.copyOf(properties.keySet()));
        return line;
    }

    private static Schema<?> text(Schema<?> schema) {
        schema.setNullable(true);
        return schema;
    }
}
