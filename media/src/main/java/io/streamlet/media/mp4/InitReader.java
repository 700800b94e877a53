package io.streamlet.media.mp4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Reads {@code moov}: at most one H.264 track and one Opus or AAC track, no samples of its own. */
final class InitReader {
    private static final int MAX_TIMESCALE = 10_000_000;
    /** 8.5.2: six reserved bytes and the data reference index; then the fields of a visual sample entry */
    private static final int VISUAL_ENTRY_FIELDS = 78;

    private static final int AUDIO_ENTRY_FIELDS = 28;
    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG_DESCRIPTOR = 4;
    private static final int AAC = 0x40;

    private InitReader() {}

    static InitSegment read(Box moov) {
        Map<Long, SampleDefaults> defaults = defaults(moov.required("mvex"));
        var tracks = new ArrayList<Track>();
        moov.children(box -> {
            if (box.type().equals("trak")) {
                tracks.add(track(box, defaults));
                MediaInvalid.unless(tracks.size() <= 2, "At most one video and one audio track are taken.");
            }
        });
        MediaInvalid.unless(!tracks.isEmpty(), "There is no track.");
        MediaInvalid.unless(
                tracks.stream().map(Track::kind).distinct().count() == tracks.size()
                        && tracks.stream().map(Track::id).distinct().count() == tracks.size(),
                "At most one video and one audio track are taken.");
        return new InitSegment(moov.end(), tracks);
    }

    private static Map<Long, SampleDefaults> defaults(Box mvex) {
        var byTrack = new HashMap<Long, SampleDefaults>();
        mvex.children(box -> {
            if (box.type().equals("trex")) {
                byTrack.put(box.u32(4), new SampleDefaults(box.u32(12), box.u32(16), box.u32(20)));
                MediaInvalid.unless(byTrack.size() <= 2, "At most two tracks are taken.");
            }
        });
        return byTrack;
    }

    private static Track track(Box trak, Map<Long, SampleDefaults> defaults) {
        Box tkhd = trak.required("tkhd");
        long id = tkhd.u32(tkhd.version() == 1 ? 20 : 12);
        int sizeAt = tkhd.version() == 1 ? 88 : 76;
        Box mdia = trak.required("mdia");
        Box mdhd = mdia.required("mdhd");
        long timescale = mdhd.u32(mdhd.version() == 1 ? 20 : 12);
        MediaInvalid.unless(timescale > 0 && timescale <= MAX_TIMESCALE, "A track has an impossible timescale.");
        SampleDefaults own = defaults.get(id);
        if (own == null || id > Integer.MAX_VALUE) {
            throw new MediaInvalid("A track is not fragmented.");
        }
        Track.Kind kind = switch (mdia.required("hdlr").fourCc(8)) {
            case "vide" -> Track.Kind.VIDEO;
            case "soun" -> Track.Kind.AUDIO;
            default -> throw new MediaInvalid("Only video and audio tracks are taken.");
        };
        Box stsd = mdia.required("minf").required("stbl").required("stsd");
        String codec = codec(stsd, kind);
        return new Track((int) id, kind, timescale, codec, tkhd.u16(sizeAt), tkhd.u16(sizeAt + 4), own);
    }

    private static String codec(Box stsd, Track.Kind kind) {
        var entries = new ArrayList<Box>();
        stsd.childrenFrom(stsd.body() + 8, entry -> {
            entries.add(entry);
            MediaInvalid.unless(entries.size() == 1, "A track has one sample description.");
        });
        MediaInvalid.unless(!entries.isEmpty(), "A track has no sample description.");
        Box entry = entries.getFirst();
        return switch (entry.type()) {
            case "avc1", "avc3" -> {
                MediaInvalid.unless(kind == Track.Kind.VIDEO, "H.264 belongs into a video track.");
                Box avcC = inside(entry, VISUAL_ENTRY_FIELDS, "avcC");
                byte[] profile = {(byte) avcC.u8(1), (byte) avcC.u8(2), (byte) avcC.u8(3)};
                yield entry.type() + "." + HexFormat.of().formatHex(profile);
            }
            case "Opus" -> {
                MediaInvalid.unless(kind == Track.Kind.AUDIO, "Opus belongs into an audio track.");
                inside(entry, AUDIO_ENTRY_FIELDS, "dOps");
                yield "opus";
            }
            case "mp4a" -> {
                MediaInvalid.unless(kind == Track.Kind.AUDIO, "AAC belongs into an audio track.");
                MediaInvalid.unless(objectType(inside(entry, AUDIO_ENTRY_FIELDS, "esds")) == AAC, "Only AAC is taken.");
                yield "mp4a.40.2";
            }
            default -> throw new MediaInvalid("Only H.264 with Opus or AAC is taken.");
        };
    }

    private static Box inside(Box entry, int fields, String wanted) {
        var found = new ArrayList<Box>();
        entry.childrenFrom(entry.body() + fields, box -> {
            if (found.isEmpty() && box.type().equals(wanted)) {
                found.add(box);
            }
        });
        MediaInvalid.unless(!found.isEmpty(), "Sample entry " + entry.type() + " has no " + wanted + ".");
        return found.getFirst();
    }

    /** ISO/IEC 14496-1 §7.2.6: an ES descriptor starts with its decoder configuration, which starts with the object type */
    private static int objectType(Box esds) {
        int at = descriptor(esds, 4, ES_DESCRIPTOR);
        int flags = esds.u8(at + 2);
        at += 3;
        at += (flags & 0x80) != 0 ? 2 : 0;
        at += (flags & 0x40) != 0 ? 1 + esds.u8(at) : 0;
        at += (flags & 0x20) != 0 ? 2 : 0;
        return esds.u8(descriptor(esds, at, DECODER_CONFIG_DESCRIPTOR));
    }

    /** @return where the content of the descriptor starts, after its tag and its length of 1 to 4 bytes */
    private static int descriptor(Box esds, int at, int tag) {
        MediaInvalid.unless(esds.u8(at) == tag, "The AAC description is unreadable.");
        int next = at + 1;
        for (int i = 0; i < 3 && (esds.u8(next) & 0x80) != 0; i++) {
            next++;
        }
        return next + 1;
    }
}
