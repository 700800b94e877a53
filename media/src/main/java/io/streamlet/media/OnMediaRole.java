package io.streamlet.media;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** This application has the role {@code media}; without {@code streamlet.roles} it has all. */
final class OnMediaRole extends SpringBootCondition {
    private static final String ROLE = "media";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        List<String> roles = Binder.get(context.getEnvironment())
                .bind("streamlet.roles", Bindable.listOf(String.class))
                .orElse(List.of(ROLE));
        return new ConditionOutcome(roles.isEmpty() || roles.contains(ROLE) || roles.contains("all"), "roles " + roles);
    }
}
