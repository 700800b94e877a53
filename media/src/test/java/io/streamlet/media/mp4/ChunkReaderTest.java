package io.streamlet.media.mp4;

import static io.streamlet.media.SampleChunks.chunk;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.streamlet.contracts.shared.BusinessException;
import io.streamlet.contracts.shared.ErrorCode;
import io.streamlet.media.SampleChunks;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {
    private final InitSegment init =
            requireNonNull(ChunkReader.read(chunk(0), null, -1).init());

    @Test
    void readsTheInitSegmentOfARecorder() {
        assertThat(init.length()).isEqualTo(chunk(0).length);
        assertThat(init.reference().kind()).isEqualTo(Track.Kind.VIDEO);
        assertThat(init.reference().codec()).isEqualTo("avc1.42c015");
        assertThat(init.reference().width()).isEqualTo(320);
        assertThat(init.reference().height()).isEqualTo(180);
        assertThat(init.tracks()).extracting(Track::codec).containsExactlyInAnyOrder("avc1.42c015", "opus");
    }

    @Test
    void readsTheFragmentsOfARecorder() {
        List<Fragment> fragments = ChunkReader.read(chunk(1), init, -1).fragments();

        assertThat(fragments).hasSize(2).allMatch(Fragment::key);
        assertThat(fragments.getFirst().offset()).isZero();
        assertThat(fragments.getFirst().decodeMicros()).isZero();
        assertThat(fragments.getLast().offset()).isEqualTo(fragments.getFirst().length());
        assertThat(fragments.getLast().decodeMicros()).isBetween(400_000L, 700_000L);
    }

    @Test
    void readsAllChunksAsOneFile() {
        var whole = ChunkReader.read(SampleChunks.all(), null, -1);

        assertThat(whole.init()).isEqualTo(init);
        assertThat(whole.fragments()).hasSize(6).allMatch(Fragment::key);
        assertThat(whole.fragments().getLast().endMicros()).isBetween(2_000_000L, 3_500_000L);
    }

    @Test
    void aBlobMayHoldNothing() {
        assertThat(ChunkReader.read(new byte[0], init, 0).fragments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"styp", "sidx", "mfra", "free", "skip", "prft", "emsg"})
    void boxesThatPlayersSkipBelongToTheFragmentBehindThem(String type) {
        byte[] extra = box(type, new byte[12]);

        Fragment fragment =
                ChunkReader.read(join(extra, chunk(2)), init, -1).fragments().getFirst();

        assertThat(fragment.offset()).isZero();
        assertThat(fragment.length()).isEqualTo(extra.length + chunk(2).length);
        assertThat(ChunkReader.read(join(chunk(2), extra), init, -1).fragments())
                .hasSize(1);
    }

    @Test
    void theInitSegmentComesOnceAndFirst() {
        assertRefused(chunk(1), null, -1);
        assertRefused(chunk(0), init, -1);
        assertRefused(join(chunk(0), chunk(0)), null, -1);
        assertRefused(box("ftyp", new byte[8]), null, -1);
    }

    @Test
    void fragmentsFollowEachOther() {
        long last = ChunkReader.read(chunk(2), init, -1).fragments().getLast().decodeMicros();

        assertRefused(chunk(2), init, last);
        assertRefused(chunk(1), init, last);
        assertThat(ChunkReader.read(chunk(3), init, last).fragments()).hasSize(1);
    }

    @Test
    void aJumpOfTheClockIsRefused() {
        byte[] later = chunk(3);
        int tfdt = find(later, "tfdt");
        ByteBuffer.wrap(later).putLong(tfdt + 8, 1L << 33);

        assertRefused(later, init, 1_000_000);
    }

    @ParameterizedTest
    @CsvSource({"avc1,vp09", "avc1,av01", "Opus,fLaC", "avc1,encv", "vide,text", "avcC,xxxx", "dOps,xxxx"})
    void otherCodecsAreRefused(String ours, String theirs) {
        byte[] other = chunk(0);
        System.arraycopy(theirs.getBytes(StandardCharsets.US_ASCII), 0, other, findLast(other, ours), 4);

        assertRefused(other, null, -1);
    }

    @ParameterizedTest
    @CsvSource({"moof,0", "moof,7", "moof,2147483647", "moof,-1", "traf,-1", "trun,9", "mdat,1", "tfhd,8", "tfdt,0"})
    void impossibleSizesAreRefused(String type, int size) {
        byte[] bytes = chunk(2);
        ByteBuffer.wrap(bytes).putInt(find(bytes, type) - 4, size);

        assertRefused(bytes, init, -1);
    }

    @Test
    void aRunWithHugeCountsIsRefusedAtOnce() {
        byte[] bytes = chunk(2);
        ByteBuffer.wrap(bytes).putInt(find(bytes, "trun") + 8, -1);

        assertRefused(bytes, init, -1);
    }

    @Test
    void samplesOutsideOfTheirMdatAreRefused() {
        byte[] bytes = chunk(2);
        ByteBuffer.wrap(bytes).putInt(find(bytes, "trun") + 12, bytes.length);

        assertRefused(bytes, init, -1);
    }

    @Test
    void whatIsCutOffAnywhereIsRefused() {
        byte[] whole = chunk(2);
        for (int length = 1; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), init, -1);
        }
        byte[] start = chunk(0);
        for (int length = 1; length < start.length; length++) {
            assertRefused(Arrays.copyOf(start, length), null, -1);
        }
    }

    @Test
    void aNestOfBoxesIsNoWork() {
        byte[] nest = new byte[0];
        for (int depth = 0; depth < 2_000; depth++) {
            nest = box("moof", nest);
        }
        assertRefused(nest, init, -1);
    }

    /** Whatever is changed, the outcome is a chunk or a refusal. The seed is fixed: a failure can be repeated. */
    @Test
    void changedBytesAreTakenOrRefused() {
        var random = new Random(20_240_607);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            boolean first = random.nextBoolean();
            byte[] bytes = first ? chunk(0) : chunk(1);
            int header = first ? bytes.length : 320;
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(header)] = switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> (byte) 0xff;
                    case 2 -> (byte) 0x80;
                    default -> (byte) random.nextInt();
                };
            }
            try {
                ChunkReader.read(bytes, first ? null : init, -1);
            } catch (BusinessException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.MEDIA_INVALID);
                refused++;
            }
        }
        assertThat(refused).isBetween(5_000, 19_999);
    }

    private static void assertRefused(byte[] bytes, @Nullable InitSegment init, long lastDecodeMicros) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> ChunkReader.read(bytes, init, lastDecodeMicros))
                .extracting(BusinessException::code)
                .isEqualTo(ErrorCode.MEDIA_INVALID);
    }

    private static byte[] box(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    private static byte[] join(byte[]... pieces) {
        var joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    private static int find(byte[] bytes, String type) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(type);
    }

    /** the brands of the file come first and are named like codecs */
    private static int findLast(byte[] bytes, String type) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(type);
    }
}
