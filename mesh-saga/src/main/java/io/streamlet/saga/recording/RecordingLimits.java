package io.streamlet.saga.recording;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sealLimit for which a recording may stay unsealed after its class has ended */
@ConfigurationProperties("streamlet.recording")
record RecordingLimits(@DefaultValue("2m") Duration sealLimit) {}
