package io.streamlet.query;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where {@code streamlet.roles} names this side, or names none at all. */
class OnQueryRole extends SpringBootCondition {

    private static final String ROLE = "query";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var roles = Binder.get(context.getEnvironment())
                .bind("streamlet.roles", Bindable.listOf(String.class))
                .orElse(List.of());
        boolean match = roles.isEmpty() || roles.contains("all") || roles.contains(ROLE);
        return new ConditionOutcome(match, "streamlet.roles = " + roles);
    }
}
