package io.streamlet.contracts.analytics;

import java.util.List;

/**
 * How a class went. Points without a break, each for {@code stepSeconds} from its moment on.
 *
 * @param markers in order
 */
public record Timeline(int stepSeconds, List<TimelinePoint> points, List<TimelineMarker> markers) {}
