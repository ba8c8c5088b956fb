package io.rungs.identity.provider;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// The built-in provider runs where the settings name no other, or where they ask for it.
class BuiltIn implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var settings = context.getEnvironment();
        boolean others = Binder.get(settings)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class))
                .map(Map::isEmpty)
                .map(empty -> !empty)
                .orElse(false);
        return settings.getProperty("rungs.built-in-provider", Boolean.class, !others);
    }
}
