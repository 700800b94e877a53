package io.streamlet.contracts.mesh;

/** The picture that a hop may receive at most; a slow link lowers it further. */
public enum Rendition {
    ORIGINAL(2_500),
    P720(1_500),
    P480(800),
    P360(400);

    private static final Rendition[] BY_HOP = values();

    private final int kbps;

    Rendition(int kbps) {
        this.kbps = kbps;
    }

    /** video and audio together, kbit/s */
    public int kbps() {
        return kbps;
    }

    /** @param hop 0 is the source itself */
    public static Rendition ofHop(int hop) {
        return BY_HOP[Math.min(hop, BY_HOP.length - 1)];
    }

    /** the best that fits a link, not above this one; the smallest if nothing fits */
    public Rendition within(int linkKbps) {
        var best = this;
        while (best != P360 && best.kbps > linkKbps) {
            best = BY_HOP[best.ordinal() + 1];
        }
        return best;
    }
}
