package io.streamlet.projection.analytics;

import io.streamlet.contracts.analytics.ViewerCounts;
import jakarta.persistence.Embeddable;

/** Viewers by how they watch, as a row holds them. */
@Embeddable
record Watching(int hls, int whep, int hop1, int hop2, int hop3) {

    static final Watching NONE = of(ViewerCounts.NONE);

    static Watching of(ViewerCounts counts) {
        return new Watching(counts.hls(), counts.whep(), counts.hop1(), counts.hop2(), counts.hop3());
    }

    ViewerCounts view() {
        return new ViewerCounts(hls, whep, hop1, hop2, hop3);
    }
}
