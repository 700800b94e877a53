package io.streamlet.contracts.mesh;

/**
 * What one plan made of a recorded class, or of several summed up.
 *
 * @param viewerHours hours that viewers spent in the mesh, all together
 * @param seconds that meshes were open
 * @param meanFeeds connections of the source, on average over time
 * @param mostFeeds at one time, in one class
 * @param meanHop of a viewer, on average over their time
 * @param unforcedMoves those of {@code moves} that nobody would have missed
 * @param interruptions viewers whose picture stood still because somebody above them was lost or failed
 * @param refused joins that no place was found for
 * @param evicted viewers who had a place and could not be fed any more
 */
public record WhatIfFigures(
        double viewerHours,
        double seconds,
        double meanFeeds,
        int mostFeeds,
        double meanHop,
        long moves,
        long unforcedMoves,
        long interruptions,
        long refused,
        long evicted) {}
