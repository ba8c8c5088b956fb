package io.rungs.identity.usecase;

import io.rungs.identity.Scope;
import io.rungs.identity.ScopeNames;
import io.rungs.kernel.Letters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/// What scopes are called, also those that nobody above knows any more.
@Component
public class NamedScopes {
    private final ObjectProvider<ScopeNames> names;

    NamedScopes(ObjectProvider<ScopeNames> names) {
        this.names = names;
    }

    public Map<Scope, String> of(Collection<Scope> scopes) {
        var named = new HashMap<Scope, String>();
        scopes.forEach(it -> named.put(it, kindOf(it)));
        names.ifAvailable(it -> named.putAll(it.named(scopes)));
        if (named.containsKey(Scope.SITE)) named.put(Scope.SITE, "Whole site");
        return named;
    }

    boolean exists(Scope scope) {
        if (scope.equals(Scope.SITE)) return true;
        return names.stream().allMatch(it -> it.named(List.of(scope)).containsKey(scope));
    }

    private static String kindOf(Scope scope) {
        return StringUtils.capitalize(Letters.small(scope.kind().name()));
    }
}
