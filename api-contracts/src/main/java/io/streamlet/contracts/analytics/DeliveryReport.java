package io.streamlet.contracts.analytics;

import java.util.List;

/**
 * How the picture of a class was delivered.
 *
 * @param viewers of the last sample
 * @param points one a minute with samples
 * @param reparentings moves of peers to another parent, all
 * @param forcedReparentings those that a departure, a failure or a lost capability made necessary
 * @param interruptions pictures that stood still for more than half a second
 * @param frozenMillis all together
 * @param streamInterruptions how often the teacher's stream itself stood still
 * @param mesh attempts of viewers to get the picture from another page
 * @param stage accepted invitations: those that came to be seen, and those that could not be connected
 */
public record DeliveryReport(
        DeliveryBytes bytes,
        ViewerCounts viewers,
        ViewerSeconds viewerSeconds,
        List<DeliveryPoint> points,
        int reparentings,
        int forcedReparentings,
        int interruptions,
        long frozenMillis,
        int streamInterruptions,
        SuccessRate mesh,
        SuccessRate stage,
        FirstFrames firstFrames) {}
