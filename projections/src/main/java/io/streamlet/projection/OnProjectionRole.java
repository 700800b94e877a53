package io.streamlet.projection;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where this node projects: {@code streamlet.roles} names it, or names nothing. */
class OnProjectionRole extends SpringBootCondition {

    private static final String ROLE = "projection";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var roles = Binder.get(context.getEnvironment())
                .bind("streamlet.roles", Bindable.listOf(String.class))
                .orElse(List.of());
        return new ConditionOutcome(roles.isEmpty() || roles.contains(ROLE), "roles of this node: " + roles);
    }
}
