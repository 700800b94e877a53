package io.streamlet.contracts.analytics;

import io.streamlet.contracts.shared.ClassId;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** One window of one node has ended. */
@Revision("1")
public record DeliverySampled(ClassId classId, UUID sampleId, DeliverySample sample) implements AnalyticsEvent {}
