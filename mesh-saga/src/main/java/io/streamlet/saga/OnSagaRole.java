package io.streamlet.saga;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches where {@code streamlet.roles} names this side, or names none. */
class OnSagaRole extends SpringBootCondition {
    private static final String ROLE = "saga";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var roles = Binder.get(context.getEnvironment())
                .bind("streamlet.roles", Bindable.listOf(String.class))
                .orElse(List.of(ROLE));
        return new ConditionOutcome(
                roles.contains(ROLE) || roles.contains("all"), ConditionMessage.of("streamlet.roles is " + roles));
    }
}
