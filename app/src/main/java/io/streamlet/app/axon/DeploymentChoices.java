package io.streamlet.app.axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns Streamlet's two choices into the switches that conditions read: {@code streamlet.roles} into one
 * {@code streamlet.role.<name>} per side, {@code streamlet.event-store} into Axon's own.
 */
class DeploymentChoices implements EnvironmentPostProcessor, Ordered {
    private static final List<String> ROLES = List.of("command", "saga", "projection", "query", "media");
    private static final List<String> STORES = List.of("embedded", "axon-server");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> roles = Binder.get(environment)
                .bind("streamlet.roles", Bindable.listOf(String.class))
                .orElse(ROLES);
        String store = environment.getProperty("streamlet.event-store", "embedded");
        require(ROLES.containsAll(roles) && !roles.isEmpty(), "streamlet.roles", roles, ROLES);
        require(STORES.contains(store), "streamlet.event-store", store, STORES);

        Map<String, Object> switches = new LinkedHashMap<>();
        ROLES.forEach(role -> switches.put("streamlet.role." + role, roles.contains(role)));
        switches.put("axon.axonserver.enabled", store.equals("axon-server"));
        environment.getPropertySources().addFirst(new MapPropertySource("streamletSwitches", switches));
    }

    private static void require(boolean known, String property, Object value, List<String> allowed) {
        if (!known) {
            throw new IllegalArgumentException(property + " is " + value + " but knows only " + allowed);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
