package io.streamlet.bench.fanout;

import io.streamlet.bench.figures.Figure;
import io.streamlet.bench.figures.Results;
import io.streamlet.contracts.classroom.ParticipantRole;
import io.streamlet.contracts.conversation.MessageView;
import io.streamlet.contracts.live.MessageChanged;
import io.streamlet.contracts.live.ServerFrame;
import io.streamlet.contracts.live.Update;
import io.streamlet.contracts.shared.AccountId;
import io.streamlet.contracts.shared.MessageId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One chat message to 500 sockets: encoded once for all against encoded for each. Every sink copies the bytes, as the
 * network does, so the cheap way is not made to look free.
 */
public final class FrameFanOut {

    private static final int SINKS = 500;
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 5;
    private static final int FRAMES = 1_000;
    private static final String COMMAND = "./mvnw -q -pl bench -am process-classes -Dbench=fanout.FrameFanOut";

    private interface Way {
        void fanOut(ServerFrame frame);
    }

    private final ObjectWriter writer = JsonMapper.builder().build().writerFor(ServerFrame.class);
    private final List<ByteBuffer> sinks =
            Stream.generate(() -> ByteBuffer.allocate(1_024)).limit(SINKS).toList();

    private FrameFanOut() {}

    public static void main(String[] args) {
        var bench = new FrameFanOut();
        double once = bench.microsPerFrame(bench::encodedOnce);
        double each = bench.microsPerFrame(bench::encodedForEach);
        System.out.printf("checksum %d%n", bench.checksum());
        Results.ofProject()
                .write(
                        "frame-fan-out",
                        List.of(
                                Figure.measured(
                                        "One frame to 500 sinks, encoded once", once, "µs", null, null, COMMAND),
                                Figure.measured(
                                        "One frame to 500 sinks, encoded for each", each, "µs", null, null, COMMAND),
                                Figure.measured(
                                        "Encoding once is faster by",
                                        each / once,
                                        "times",
                                        "≥ 20",
                                        "encoded for each sink",
                                        COMMAND)));
    }

    private void encodedOnce(ServerFrame frame) {
        var bytes = writer.writeValueAsBytes(frame);
        sinks.forEach(sink -> sink.clear().put(bytes));
    }

    private void encodedForEach(ServerFrame frame) {
        sinks.forEach(sink -> sink.clear().put(writer.writeValueAsBytes(frame)));
    }

    /** median of some rounds */
    private double microsPerFrame(Way way) {
        run(way, WARM_UP);
        var rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            run(way, FRAMES);
            rounds[i] = (System.nanoTime() - start) / 1e3 / FRAMES;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static void run(Way way, int frames) {
        var topic = "class/" + UUID.randomUUID() + "/chat";
        var author = new AccountId(UUID.randomUUID());
        var at = Instant.now();
        for (int i = 1; i <= frames; i++) {
            var message = new MessageView(
                    new MessageId(new UUID(i, i)),
                    author,
                    "Student of the benchmark",
                    ParticipantRole.STUDENT,
                    "What does the second term stand for, and why is it squared? (" + i + ")",
                    null,
                    at,
                    null,
                    false);
            way.fanOut(new Update(topic, i, new MessageChanged(message)));
        }
    }

    /** reads what was written, so that none of it can be left out */
    private int checksum() {
        return sinks.stream().mapToInt(sink -> sink.get(sink.position() - 1)).sum();
    }
}
