package io.streamlet.app.monitoring;

import io.streamlet.contracts.monitoring.AlertRule;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * When administrators are alerted.
 *
 * @param patience how long a reading has to stay breached; once breached no more, the alert is over
 * @param readings of this moment; those not known now are left out, and leave alerts as they are
 */
record AlertCondition(AlertRule rule, Duration patience, Supplier<List<Reading>> readings) {}
