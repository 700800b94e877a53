package io.streamlet.bench.push;

import io.streamlet.contracts.classroom.ClassView;
import io.streamlet.contracts.classroom.PeopleView;
import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.live.ClientFrame;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.Snapshot;
import io.streamlet.contracts.stage.HandsView;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads frames; one that many sockets get is compared by its text and parsed once, to leave the processors to the server. */
final class Frames {

    private static final int SHARED_UP_TO = 4_096;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ConcurrentHashMap<String, ServerFrame> known = new ConcurrentHashMap<>();

    ServerFrame read(String text) {
        return text.length() > SHARED_UP_TO ? parse(text) : known.computeIfAbsent(text, this::parse);
    }

    String write(ClientFrame frame) {
        return mapper.writerFor(ClientFrame.class).writeValueAsString(frame);
    }

    private ServerFrame parse(String text) {
        var frame = mapper.readTree(text);
        return frame.path("type").asString().equals("snapshot")
                ? snapshot(frame)
                : mapper.treeToValue(frame, ServerFrame.class);
    }

    /** what its data is, only its topic says */
    private Snapshot snapshot(JsonNode frame) {
        var topic = frame.path("topic").asString();
        var type = switch (topic.substring(topic.lastIndexOf('/') + 1)) {
            case "people" -> PeopleView.class;
            case "chat" -> ChatView.class;
            case "hands" -> HandsView.class;
            default -> ClassView.class;
        };
        return new Snapshot(
                topic,
                UUID.fromString(frame.path("epoch").asString()),
                frame.path("seq").asLong(),
                mapper.treeToValue(frame.path("data"), type));
    }
}
