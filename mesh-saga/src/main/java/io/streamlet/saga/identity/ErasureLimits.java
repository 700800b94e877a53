package io.streamlet.saga.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param settled after which no node holds a destroyed key any more, nor events that it read with it */
@ConfigurationProperties("streamlet.erasure")
record ErasureLimits(@DefaultValue("2m") Duration settled) {}
