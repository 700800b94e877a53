package io.streamlet.projection.monitoring;

import io.streamlet.contracts.live.WatchAlerts;
import io.streamlet.contracts.monitoring.AlertsView;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what the administrators are alerted to. */
@Component
class AlertQueries {

    private static final Duration SHOWN = Duration.ofDays(1);

    private final Alerts alerts;
    private final Clock clock;

    AlertQueries(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    @QueryHandler
    AlertsView answer(WatchAlerts query) {
        return new AlertsView(alerts.since(clock.instant().minus(SHOWN)));
    }
}
