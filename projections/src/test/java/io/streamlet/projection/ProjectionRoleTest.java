package io.streamlet.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class ProjectionRoleTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(OnlyWhereProjecting.class);

    @Test
    void projectsUnlessToldOtherwise() {
        runner.run(context -> assertThat(context).hasSingleBean(OnlyWhereProjecting.class));
    }

    @Test
    void projectsByRole() {
        runner.withPropertyValues("streamlet.roles=query,projection")
                .run(context -> assertThat(context).hasSingleBean(OnlyWhereProjecting.class));
        runner.withPropertyValues("streamlet.roles=command,query")
                .run(context -> assertThat(context).doesNotHaveBean(OnlyWhereProjecting.class));
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnProjectionRole.class)
    static class OnlyWhereProjecting {}
}
