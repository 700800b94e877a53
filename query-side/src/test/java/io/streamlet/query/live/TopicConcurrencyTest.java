package io.streamlet.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamlet.contracts.conversation.ChatView;
import io.streamlet.contracts.live.Resume;
import io.streamlet.contracts.live.WatchChat;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Subscribers come, go and resume while updates flow: each sees a run of numbers without gap or repetition. */
@Timeout(180)
class TopicConcurrencyTest {

    private static final int UPDATES = 2_000;
    private static final int SUBSCRIBERS = 60;

    private final AtomicInteger stored = new AtomicInteger();
    private final UUID epoch = UUID.randomUUID();

    @Test
    void nothingIsLostDoubledOrOutOfOrder() throws Exception {
        var all = new ArrayList<RecordingSubscriber>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var topic = new Topic(
                    new WatchChat(Samples.classId()),
                    new FrameCodec(Samples.JSON),
                    (query, answer) -> threads.execute(() -> answer.accept(chatNow())),
                    512,
                    64);
            topic.opened(epoch);
            topic.snapshot(epoch, chatNow());
            var writer = threads.submit(() -> write(topic));
            for (int i = 0; i < SUBSCRIBERS; i++) {
                var subscriber = new RecordingSubscriber();
                all.add(subscriber);
                boolean resumes = i % 3 == 0;
                threads.execute(() -> topic.subscribe(subscriber, resumes ? new Resume(epoch, stored.get()) : null));
            }
            writer.get();
        }
        all.forEach(subscriber -> assertUnbroken(subscriber.received()));
    }

    /** as a projection does: stored first, told afterwards */
    private void write(Topic topic) {
        for (int i = 1; i <= UPDATES; i++) {
            stored.set(i);
            topic.update(epoch, Samples.update(i));
        }
    }

    private ChatView chatNow() {
        return Samples.chat(stored.get());
    }

    private static void assertUnbroken(List<JsonNode> frames) {
        var first = frames.getFirst();
        long seq = first.get("seq").asLong();
        if (first.get("type").asString().equals("snapshot")) {
            assertThat(value(first)).isGreaterThanOrEqualTo(seq);
        }
        for (var update : frames.subList(1, frames.size())) {
            assertThat(update.get("seq").asLong()).isEqualTo(++seq);
            assertThat(value(update)).isEqualTo(seq);
        }
        assertThat(seq).isEqualTo(UPDATES);
    }

    private static long value(JsonNode frame) {
        return frame.at("/data/settings/slowModeSeconds").asLong();
    }
}
