package io.streamlet.app.monitoring;

import io.streamlet.contracts.monitoring.AlertView;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates the conditions of this node and pins up what begins and ends. An alert begins when a reading has been breached for
 * as long as its condition has patience; it ends with the first reading that is not.
 */
final class AlertWatch {
    private static final Logger log = LoggerFactory.getLogger(AlertWatch.class);

    private final List<AlertCondition> conditions;
    private final AlertBoard board;
    private final String node;
    private final Clock clock;
    private final Map<String, Instant> breachedSince = new HashMap<>();

    AlertWatch(List<AlertCondition> conditions, AlertBoard board, String node, Clock clock) {
        this.conditions = conditions;
        this.board = board;
        this.node = node;
        this.clock = clock;
    }

    void look() {
        var now = clock.instant();
        board.renew(node, now);
        // from the board, not from memory: an alert of before a restart, or of before a long silence, has its end too
        Set<String> firing = board.firing(node).stream().map(AlertView::alertId).collect(Collectors.toSet());
        for (var condition : conditions) {
            for (var reading : condition.readings().get()) {
                apply(condition, reading, firing, now);
            }
        }
    }

    private void apply(AlertCondition condition, Reading reading, Set<String> firing, Instant now) {
        String id = node + "/" + condition.rule() + (reading.subject() == null ? "" : "/" + reading.subject());
        if (!reading.breached()) {
            breachedSince.remove(id);
            if (firing.contains(id)) {
                board.resolve(id, now);
                log.info("{} is over", id);
            }
            return;
        }
        var since = Objects.requireNonNull(breachedSince.computeIfAbsent(id, key -> now));
        if (!firing.contains(id) && !now.isBefore(since.plus(condition.patience()))) {
            board.fire(
                    new AlertView(
                            id,
                            0,
                            condition.rule(),
                            node,
                            reading.subject(),
                            reading.value(),
                            reading.threshold(),
                            since,
                            null),
                    now);
            log.warn("{}: {} where {} is the limit", id, reading.value(), reading.threshold());
        }
    }
}
