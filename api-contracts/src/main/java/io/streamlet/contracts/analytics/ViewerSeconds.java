package io.streamlet.contracts.analytics;

/** How long viewers watched, by how: seconds of all of them together. */
public record ViewerSeconds(long hls, long whep, long hop1, long hop2, long hop3) {

    public static final ViewerSeconds NONE = new ViewerSeconds(0, 0, 0, 0, 0);

    public ViewerSeconds and(ViewerCounts viewers, int seconds) {
        return new ViewerSeconds(
                hls + (long) viewers.hls() * seconds,
                whep + (long) viewers.whep() * seconds,
                hop1 + (long) viewers.hop1() * seconds,
                hop2 + (long) viewers.hop2() * seconds,
                hop3 + (long) viewers.hop3() * seconds);
    }
}
