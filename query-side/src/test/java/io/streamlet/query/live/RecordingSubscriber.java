package io.streamlet.query.live;

import io.streamlet.contracts.live.TopicQuery;
import io.streamlet.contracts.shared.BusinessError;
import io.streamlet.contracts.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.JsonNode;

/** Writes down what it is sent, briefly: {@code snapshot 0}, {@code update 1}. */
final class RecordingSubscriber implements TopicSubscriber {

    private final List<TextMessage> frames = new ArrayList<>();
    private final List<ErrorCode> refusals = new ArrayList<>();

    @Override
    public synchronized void send(TextMessage frame) {
        frames.add(frame);
    }

    @Override
    public synchronized void sendKept(List<TextMessage> kept) {
        frames.addAll(kept);
    }

    @Override
    public synchronized void refused(TopicQuery topic, BusinessError error) {
        refusals.add(error.code());
    }

    synchronized List<TextMessage> frames() {
        return List.copyOf(frames);
    }

    synchronized List<ErrorCode> refusals() {
        return List.copyOf(refusals);
    }

    List<JsonNode> received() {
        return frames().stream().map(frame -> Samples.json(frame.getPayload())).toList();
    }

    List<String> brief() {
        return received().stream()
                .map(frame ->
                        frame.get("type").asString() + " " + frame.get("seq").asLong())
                .toList();
    }
}
