package io.streamlet.media.mp4;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code moof} and checks that its samples lie in the {@code mdat} behind it. Only offsets relative to the
 * {@code moof} are taken (as MSE demands): others would break as soon as the file is served in slices.
 */
final class FragmentReader {
    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int SAMPLE_DESCRIPTION = 0x2;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;
    private static final int DEFAULT_BASE_IS_MOOF = 0x20000;
    private static final long NON_SYNC_SAMPLE = 0x10000;
    private static final long MAX_DURATION_MICROS = 60_000_000;
    private static final long MAX_UNITS = 1L << 40;

    private final InitSegment init;
    private final Box moof;
    private final Box mdat;

    private FragmentReader(InitSegment init, Box moof, Box mdat) {
        this.init = init;
        this.moof = moof;
        this.mdat = mdat;
    }

    /** @param start where the fragment begins, before boxes that players skip */
    static Fragment read(InitSegment init, int start, Box moof, Box mdat) {
        return new FragmentReader(init, moof, mdat).read(start);
    }

    private Fragment read(int start) {
        moof.required("mfhd").u32(4);
        var best = new TrackFragment[1];
        var seen = new HashSet<Integer>();
        moof.children(box -> {
            if (box.type().equals("traf")) {
                TrackFragment read = trackFragment(box);
                MediaInvalid.unless(seen.add(read.track.id()), "A fragment names a track twice.");
                if (best[0] == null || read.track.equals(init.reference())) {
                    best[0] = read;
                }
            }
        });
        TrackFragment timing = best[0];
        if (timing == null) {
            throw new MediaInvalid("A fragment has no track.");
        }
        boolean key = timing.track.equals(init.reference())
                && (timing.track.kind() == Track.Kind.AUDIO || timing.startsWithKeyFrame);
        return new Fragment(start, mdat.end() - start, timing.decodeMicros, timing.durationMicros, key);
    }

    private TrackFragment trackFragment(Box traf) {
        Box tfhd = traf.required("tfhd");
        int flags = tfhd.flags();
        MediaInvalid.unless(
                (flags & BASE_DATA_OFFSET) == 0 && (flags & DEFAULT_BASE_IS_MOOF) != 0,
                "Data offsets have to be relative to the moof.");
        Track track = init.track(tfhd.u32(4));
        SampleDefaults defaults = defaults(tfhd, flags, track.defaults());

        Box tfdt = traf.required("tfdt");
        long decode = track.micros(tfdt.version() == 1 ? tfdt.u64(4) : tfdt.u32(4));
        var runs = new Runs();
        traf.children(box -> {
            if (box.type().equals("trun")) {
                runs.add(SampleRun.read(box, defaults));
            }
        });
        SampleRun first = runs.first;
        if (first == null) {
            throw new MediaInvalid("A track fragment has no samples.");
        }
        long duration = track.micros(runs.duration);
        MediaInvalid.unless(duration > 0 && duration <= MAX_DURATION_MICROS, "A fragment has an impossible duration.");
        return new TrackFragment(track, decode, duration, (first.firstFlags() & NON_SYNC_SAMPLE) == 0);
    }

    private static SampleDefaults defaults(Box tfhd, int flags, SampleDefaults ofTrack) {
        int at = 8 + ((flags & SAMPLE_DESCRIPTION) != 0 ? 4 : 0);
        long duration = ofTrack.duration();
        long size = ofTrack.size();
        long sampleFlags = ofTrack.flags();
        if ((flags & DEFAULT_DURATION) != 0) {
            duration = tfhd.u32(at);
            at += 4;
        }
        if ((flags & DEFAULT_SIZE) != 0) {
            size = tfhd.u32(at);
            at += 4;
        }
        if ((flags & DEFAULT_FLAGS) != 0) {
            sampleFlags = tfhd.u32(at);
        }
        return new SampleDefaults(duration, size, sampleFlags);
    }

    private record TrackFragment(Track track, long decodeMicros, long durationMicros, boolean startsWithKeyFrame) {}

    /** The runs of one track lie one behind the other unless a run says where it lies. */
    private final class Runs {
        @Nullable
        SampleRun first;

        long duration;
        private long at = -1;

        void add(SampleRun run) {
            if (run.samples() == 0) {
                return;
            }
            Long offset = run.dataOffset();
            MediaInvalid.unless(offset != null || at >= 0, "A run does not say where its samples lie.");
            long from = offset != null ? moof.start() + offset : at;
            at = from + run.bytes();
            MediaInvalid.unless(from >= mdat.body() && at <= mdat.end(), "Samples lie outside of their mdat.");
            duration += run.duration();
            MediaInvalid.unless(duration <= MAX_UNITS, "A fragment has an impossible duration.");
            if (first == null) {
                first = run;
            }
        }
    }
}
