package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;
import java.util.UUID;

/** @param sampleId made by the node that counted; the same again changes nothing */
public record RecordDelivery(ClassId classId, UUID sampleId, DeliverySample sample) implements AnalyticsCommand {}
