package io.streamlet.media.stage;

import static io.streamlet.media.FakeClasses.STUDENT;
import static io.streamlet.media.SampleChunks.MIME_TYPE;
import static io.streamlet.media.SampleChunks.chunk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.contracts.shared.StreamId;
import io.streamlet.media.SampleChunks;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SeatStreamTest {
    private final SeatStream stream = new SeatStream(new StreamId(UUID.randomUUID()), STUDENT.accountId(), MIME_TYPE);

    private static byte[] joined(List<byte[]> pieces) {
        var all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<byte[]> read(SeatStream.Playing playing) throws InterruptedException {
        return Objects.requireNonNull(playing.read(Duration.ZERO));
    }

    private static void assertRefused(Runnable action, ErrorCode code) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** the init segment, then the end of what was sent: from a key frame on */
    private static void assertPlayable(byte[] got, byte[] sent) {
        int init = chunk(0).length;
        assertThat(got).startsWith(chunk(0)).hasSizeGreaterThan(init);
        assertThat(sent).endsWith(Arrays.copyOfRange(got, init, got.length));
    }

    @Test
    void whoPlaysAlongGetsEveryByteFromAKeyFrameOn() throws InterruptedException {
        var playing = stream.play();
        var got = new ByteArrayOutputStream();

        for (int n = 0; n < SampleChunks.COUNT; n++) {
            assertThat(stream.put(n, chunk(n))).isEqualTo(n + 1);
            read(playing).forEach(got::writeBytes);
        }

        assertPlayable(got.toByteArray(), SampleChunks.all());
        int skipped = SampleChunks.all().length - got.size();
        assertThat(skipped).as("only what came before the first key frame").isLessThan(chunk(1).length);
        assertThat(read(playing)).isEmpty();
    }

    @Test
    void whoComesLateStartsAtTheNewestKeyFrame() throws InterruptedException {
        for (int n = 0; n < SampleChunks.COUNT; n++) {
            stream.put(n, chunk(n));
        }

        var late = read(stream.play());

        assertThat(late.getFirst()).isEqualTo(chunk(0));
        assertThat(joined(late).length).isLessThan(SampleChunks.all().length);
        var end = SampleChunks.all();
        var piece = late.getLast();
        assertThat(Arrays.copyOfRange(end, end.length - piece.length, end.length))
                .isEqualTo(piece);
    }

    @Test
    void whoWaitsIsWokenByTheNextFragment() throws InterruptedException {
        stream.put(0, chunk(0));
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return stream.play().read(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        stream.put(1, chunk(1));

        assertPlayable(joined(Objects.requireNonNull(waiting.join())), joined(List.of(chunk(0), chunk(1))));
    }

    @Test
    void whoPlaysIsToldOfTheEnd() throws InterruptedException {
        stream.put(0, chunk(0));
        var playing = stream.play();

        stream.close(ErrorCode.STREAM_CLOSED);

        assertThat(playing.read(Duration.ofSeconds(20))).isNull();
        assertRefused(() -> stream.put(1, chunk(1)), ErrorCode.STREAM_CLOSED);
        assertThat(stream.put(0, chunk(0))).isEqualTo(1);
    }

    @Test
    void aChunkAgainDoesNoHarmAndOneTooFarIsRefused() {
        stream.put(0, chunk(0));

        assertThat(stream.put(0, chunk(0))).isEqualTo(1);
        assertRefused(() -> stream.put(2, chunk(2)), ErrorCode.CHUNK_OUT_OF_ORDER);
        assertThat(stream.nextChunk()).isEqualTo(1);
    }

    @Test
    void whatIsNoMediaIsRefusedAndTheStreamGoesOn() throws InterruptedException {
        var playing = stream.play();
        stream.put(0, chunk(0));

        assertRefused(() -> stream.put(1, new byte[] {1, 2, 3}), ErrorCode.MEDIA_INVALID);
        assertRefused(() -> stream.put(1, chunk(0)), ErrorCode.MEDIA_INVALID);
        stream.put(1, chunk(1));

        assertPlayable(joined(read(playing)), joined(List.of(chunk(0), chunk(1))));
    }

    @Test
    void aReplacedStreamSaysSo() {
        stream.close(ErrorCode.STREAM_REPLACED);
        stream.close(ErrorCode.STREAM_CLOSED);

        assertRefused(() -> stream.put(0, chunk(0)), ErrorCode.STREAM_REPLACED);
        assertThat(stream.isOpen()).isFalse();
    }
}
