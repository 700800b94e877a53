package io.streamlet.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DeploymentChoicesTest {
    @Test
    void all_sides_and_the_embedded_store_by_default() {
        var environment = chosen(new MockEnvironment());
        assertThat(environment.getProperty("streamlet.role.command")).isEqualTo("true");
        assertThat(environment.getProperty("streamlet.role.media")).isEqualTo("true");
        assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo("false");
    }

    @Test
    void only_the_named_sides() {
        var environment = chosen(new MockEnvironment()
                .withProperty("streamlet.roles", "query,projection")
                .withProperty("streamlet.event-store", "axon-server"));
        assertThat(environment.getProperty("streamlet.role.query")).isEqualTo("true");
        assertThat(environment.getProperty("streamlet.role.command")).isEqualTo("false");
        assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo("true");
    }

    @Test
    void a_misspelt_choice_is_refused() {
        assertThatThrownBy(() -> chosen(new MockEnvironment().withProperty("streamlet.roles", "querry")))
                .hasMessageContaining("streamlet.roles");
        assertThatThrownBy(() -> chosen(new MockEnvironment().withProperty("streamlet.event-store", "axonserver")))
                .hasMessageContaining("streamlet.event-store");
    }

    private static MockEnvironment chosen(MockEnvironment environment) {
        new DeploymentChoices().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
