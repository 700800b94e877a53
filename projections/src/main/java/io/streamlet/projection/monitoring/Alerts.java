package io.streamlet.projection.monitoring;

import io.streamlet.contracts.monitoring.AlertView;
import java.time.Instant;
import java.util.List;

/** What the nodes have pinned up, wherever the application keeps that. */
@FunctionalInterface
public interface Alerts {

    /** those that last, and those that ended since then; the latest first */
    List<AlertView> since(Instant then);
}
