package io.streamlet.media.mp4;

import org.jspecify.annotations.Nullable;

/**
 * A {@code trun} (ISO/IEC 14496-12 §8.8.8), summed up.
 *
 * @param dataOffset of the first sample from the start of the {@code moof}; null: behind the run before
 * @param duration of all samples, in units of the track
 * @param firstFlags flags of the first sample
 */
record SampleRun(long samples, @Nullable Long dataOffset, long bytes, long duration, long firstFlags) {
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_SAMPLE_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION_OFFSET = 0x800;
    /** a minute of Opus has 24,000 packets at its shortest */
    private static final long MAX_SAMPLES = 24_000;

    static SampleRun read(Box trun, SampleDefaults defaults) {
        int flags = trun.flags();
        long samples = trun.u32(4);
        MediaInvalid.unless(samples <= MAX_SAMPLES, "A run has too many samples.");
        int at = 8;
        Long dataOffset = null;
        if ((flags & DATA_OFFSET) != 0) {
            dataOffset = (long) trun.i32(at);
            at += 4;
        }
        long firstFlags = defaults.flags();
        if ((flags & FIRST_SAMPLE_FLAGS) != 0) {
            firstFlags = trun.u32(at);
            at += 4;
        }
        int entry = 4 * Integer.bitCount(flags & (DURATION | SIZE | FLAGS | COMPOSITION_OFFSET));
        MediaInvalid.unless(samples * entry <= trun.bodyLength() - at, "A run is cut off.");
        if (entry == 0) {
            return new SampleRun(
                    samples, dataOffset, samples * defaults.size(), samples * defaults.duration(), firstFlags);
        }
        long bytes = 0;
        long duration = 0;
        for (int i = 0; i < samples; i++, at += entry) {
            int field = at;
            duration += (flags & DURATION) != 0 ? trun.u32(field) : defaults.duration();
            field += (flags & DURATION) != 0 ? 4 : 0;
            bytes += (flags & SIZE) != 0 ? trun.u32(field) : defaults.size();
            field += (flags & SIZE) != 0 ? 4 : 0;
            if (i == 0 && (flags & FLAGS) != 0 && (flags & FIRST_SAMPLE_FLAGS) == 0) {
                firstFlags = trun.u32(field);
            }
        }
        return new SampleRun(samples, dataOffset, bytes, duration, firstFlags);
    }
}
