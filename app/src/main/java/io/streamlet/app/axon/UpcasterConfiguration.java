package io.streamlet.app.axon;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events of earlier revisions are read; every way to an event goes through here, so the code knows the newest alone. */
@Configuration(proxyBeanMethods = false)
public class UpcasterConfiguration {
    /** All upcasters, oldest first; static so that tools and tests read stored events the same way. */
    public static EventUpcasterChain upcasters() {
        return new EventUpcasterChain(new MeshShareAdded(), new StageSeatsAdded(), new EditorAdded());
    }

    @Bean
    EventUpcasterChain eventUpcasters() {
        return upcasters();
    }
}
