package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;

/** What the live hub counted, and folded into facts. */
public sealed interface AnalyticsEvent permits DeliverySampled {

    ClassId classId();
}
