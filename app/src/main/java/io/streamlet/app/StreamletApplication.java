package io.streamlet.app;

import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.axonframework.springboot.autoconfig.legacyjpa.JpaJavaxAutoConfiguration;
import org.axonframework.springboot.autoconfig.legacyjpa.JpaJavaxEventStoreAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts every side that {@code streamlet.roles} names; the sides switch themselves on. */
@SpringBootApplication(
        exclude = {
            // ordered by class names of Boot 3, they would choose stores, transactions and registries by chance
            JpaAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class,
            JpaJavaxAutoConfiguration.class,
            JpaJavaxEventStoreAutoConfiguration.class,
            MicrometerMetricsAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            XStreamAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class StreamletApplication {
    public static void main(String[] args) {
        CarrierThreads.provide();
        SpringApplication.run(StreamletApplication.class, args);
    }
}
