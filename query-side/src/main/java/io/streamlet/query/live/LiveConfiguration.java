package io.streamlet.query.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties({LiveProperties.class, IceProperties.class})
class LiveConfiguration {

    @Bean
    WebSocketConfigurer liveSocket(LiveSocketHandler handler, HandshakeGate gate) {
        var handshake = new DefaultHandshakeHandler(new PlainUpgrade());
        handshake.setSupportedProtocols(HandshakeGate.PROTOCOL);
        return registry -> registry.addHandler(handler, "/ws")
                .setHandshakeHandler(handshake)
                .addInterceptors(gate)
                // the gate decides about origins
                .setAllowedOriginPatterns("*");
    }

    @Bean
    VirtualThreadTimer liveTimer() {
        return new VirtualThreadTimer();
    }

    @Bean
    Tickets liveTickets(LiveProperties properties, LiveTimer timer) {
        return new Tickets(properties.ticketLife(), timer);
    }

    @Bean
    LiveMetrics liveMetrics(ObjectProvider<MeterRegistry> registry) {
        return new LiveMetrics(registry.getIfAvailable(SimpleMeterRegistry::new));
    }
}
