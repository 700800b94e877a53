package io.streamlet.command.shared;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a string without the blanks around it and with one kind of line break. */
public final class Stripped extends StdScalarDeserializer<String> {
    public Stripped() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        return strip(parser.getString());
    }

    public static String strip(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
