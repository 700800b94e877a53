package io.streamlet.media.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks one upload of the recorder: {@code ftyp moov} first of all, then pairs of {@code moof mdat}, with the odd box between
 * that players skip. The end of the upload is the end of a box; nothing is held back for the next one.
 *
 * <p>Whatever the bytes are, the outcome is a {@link Chunk} or a refusal {@code MEDIA_INVALID}.
 */
public final class ChunkReader {
    private static final Set<String> SKIPPED = Set.of("styp", "sidx", "mfra", "free", "skip", "prft", "emsg");
    private static final int MAX_FRAGMENTS = 256;
    /** a longer jump of the clock inside a part would make a segment that no player waits for */
    private static final long MAX_JUMP_MICROS = 60_000_000;

    private final boolean initKnown;
    private @Nullable InitSegment init;
    private long lastDecodeMicros;
    private final List<Fragment> fragments = new ArrayList<>();
    private int fragmentStart = -1;
    private boolean ftyp;
    private @Nullable Box moof;

    private ChunkReader(@Nullable InitSegment init, long lastDecodeMicros) {
        this.initKnown = init != null;
        this.init = init;
        this.lastDecodeMicros = lastDecodeMicros;
    }

    /**
     * @param init of the part this chunk continues, null at its start
     * @param lastDecodeMicros decode time of the last fragment of the part, -1 if there is none
     */
    public static Chunk read(byte[] bytes, @Nullable InitSegment init, long lastDecodeMicros) {
        var reader = new ChunkReader(init, lastDecodeMicros);
        Box.whole(bytes).children(reader::accept);
        MediaInvalid.unless(reader.moof == null, "A fragment has no mdat.");
        MediaInvalid.unless(!reader.ftyp || reader.init != null, "There is no moov.");
        return new Chunk(reader.initKnown ? null : reader.init, reader.fragments);
    }

    private void accept(Box box) {
        switch (box.type()) {
            case "ftyp" -> {
                MediaInvalid.unless(init == null && !ftyp && box.start() == 0, "The init segment comes once, first.");
                ftyp = true;
            }
            case "moov" -> {
                MediaInvalid.unless(init == null && ftyp, "The init segment comes once, first.");
                init = InitReader.read(box);
            }
            case "moof" -> {
                MediaInvalid.unless(moof == null, "A fragment has no mdat.");
                moof = box;
                if (fragmentStart < 0) {
                    fragmentStart = box.start();
                }
            }
            case "mdat" -> mdat(box);
            default -> {
                MediaInvalid.unless(SKIPPED.contains(box.type()), "Box " + printable(box.type()) + " is not taken.");
                if (init != null && fragmentStart < 0) {
                    fragmentStart = box.start();
                }
            }
        }
    }

    private void mdat(Box mdat) {
        Box header = moof;
        InitSegment known = init;
        if (known == null || header == null) {
            throw new MediaInvalid("Media comes after its init segment and its moof.");
        }
        Fragment fragment = FragmentReader.read(known, fragmentStart, header, mdat);
        MediaInvalid.unless(
                lastDecodeMicros < 0
                        || (fragment.decodeMicros() > lastDecodeMicros
                                && fragment.decodeMicros() - lastDecodeMicros <= MAX_JUMP_MICROS),
                "A fragment does not follow the one before.");
        MediaInvalid.unless(fragments.size() < MAX_FRAGMENTS, "A chunk has too many fragments.");
        fragments.add(fragment);
        lastDecodeMicros = fragment.decodeMicros();
        moof = null;
        fragmentStart = -1;
    }

    private static String printable(String type) {
        return type.replaceAll("[^ -~]", "?");
    }
}
