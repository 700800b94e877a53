package io.streamlet.contracts.analytics;

/**
 * Viewers by how they watch.
 *
 * @param hop1 in the mesh, right below the source
 * @param hop3 three connections away from the source, or more
 */
public record ViewerCounts(int hls, int whep, int hop1, int hop2, int hop3) {

    public static final ViewerCounts NONE = new ViewerCounts(0, 0, 0, 0, 0);

    public int all() {
        return hls + whep + hop1 + hop2 + hop3;
    }
}
